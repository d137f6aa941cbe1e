import { and, eq } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { mailPreferences } from "~db/schema/index.ts";
import { type MailPreferences, unchosen } from "./preference.ts";

const columns = { digest: mailPreferences.digest, aboutOwnInput: mailPreferences.aboutOwnInput };

/** How a person wants to hear from the site. */
export async function preferencesOf(
  db: Database,
  { organisationId, userId }: { organisationId: number; userId: string },
): Promise<MailPreferences> {
  const [chosen] = await db
    .select(columns)
    .from(mailPreferences)
    .where(and(eq(mailPreferences.organisationId, organisationId), eq(mailPreferences.userId, userId)));
  return chosen ?? unchosen;
}

/** How somebody hears of an answer to what they wrote: nobody is mailed who did not show that the address is theirs. */
export async function howToldOfAnswers(
  db: Database,
  { organisationId, id, isConfirmed }: { organisationId: number; id: string; isConfirmed: boolean },
): Promise<"at-once" | "in-overview" | "on-the-page"> {
  const { aboutOwnInput, digest } = await preferencesOf(db, { organisationId, userId: id });
  if (!isConfirmed) return "on-the-page";
  if (aboutOwnInput) return "at-once";
  return digest === "weekly" ? "in-overview" : "on-the-page";
}

/** What the owner of a key chose; undefined when nobody has it. */
export async function preferencesOfKey(
  db: Database,
  { organisationId, key }: { organisationId: number; key: string },
): Promise<MailPreferences | undefined> {
  const [chosen] = await db
    .select(columns)
    .from(mailPreferences)
    .where(and(eq(mailPreferences.organisationId, organisationId), eq(mailPreferences.unsubscribeKey, key)));
  return chosen;
}
