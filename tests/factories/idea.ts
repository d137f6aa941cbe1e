import { randomUUID } from "node:crypto";
import { type NewIdea, placeIdea } from "~/features/discussions/ideas/idea.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { anAccount } from "./account.ts";

/** What somebody sends to place an idea for the whole of Zaanstad. */
export function anIdeaText(by: { organisationId: number; authorId: string }, change: Partial<NewIdea> = {}): NewIdea {
  return {
    ...by,
    formKey: randomUUID(),
    areaCode: "GM0479",
    themeCode: "wonen",
    title: "Een bankje aan het water",
    body: "Daar kan ik uitrusten als ik naar de markt loop.",
    ...change,
  };
}

/** Places an idea of somebody new, and gives its number and its author. */
export async function anIdea(
  db: Database,
  organisationId: number,
  { at = new Date("2026-06-15T12:00:00Z"), ...change }: Partial<NewIdea> & { at?: Date } = {},
): Promise<{ id: number; authorId: string }> {
  const authorId = change.authorId ?? (await anAccount(db, { organisationId })).id;
  const outcome = await placeIdea(db, anIdeaText({ organisationId, authorId }, change), at);
  if (outcome.kind !== "placed") throw new Error(`The idea was not placed: ${outcome.kind}`);
  return { id: outcome.id, authorId };
}
