import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { draftDecision } from "~/features/discussions/decisions/draft-decision.commands.server.ts";
import { choosePreferences } from "~/features/notifications/preferences/preference.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { mailPreferences } from "~db/schema/index.ts";

interface Place {
  organisationId: number;
  proposalId: number;
  officialId: string;
}

/** A decision in the making here and one elsewhere, and the keys with which two people stop their mails. */
export async function decidingNames(db: Database, here: Place, elsewhere: Place): Promise<Record<string, string>> {
  return {
    decision: await aDraft(db, here),
    decisionElsewhere: await aDraft(db, elsewhere),
    decisionToDiscard: await aDraft(db, here),
    unsubscribeKey: await aKey(db, here),
    unsubscribeElsewhere: await aKey(db, elsewhere),
  };
}

async function aDraft(db: Database, by: Place): Promise<string> {
  const words = { title: "Besluit", body: "Zo doen wij het.", decidedOn: "2026-01-01" };
  const text = { ...words, phase: null, snapshot: null, weighing: null };
  const outcome = await draftDecision(db, { ...by, text, formKey: randomUUID() }, new Date());
  if (outcome.kind !== "written") throw new Error(`The decision was not begun: ${outcome.kind}`);
  return String(outcome.decisionId);
}

async function aKey(db: Database, { organisationId, officialId: userId }: Place): Promise<string> {
  await choosePreferences(db, { organisationId, userId, digest: "weekly", aboutOwnInput: true }, new Date());
  const [row] = await db
    .select({ key: mailPreferences.unsubscribeKey })
    .from(mailPreferences)
    .where(eq(mailPreferences.userId, userId));
  return row?.key ?? "";
}
