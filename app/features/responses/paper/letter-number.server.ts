import { invitationOfLetter } from "~/features/invitations/claim/paper-answer.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import type { FormValues } from "../answer-fields.ts";
import type { PaperDesk } from "./paper-desk.queries.server.ts";
import { LETTER } from "./paper-entry.ts";

/** Whose letter it was: nobody's that is known, an invitation, or a number that cannot be taken, and why. */
export type WhoseLetter =
  | { invitationId: string | undefined }
  | { error: "paper.error.letter" | "paper.error.letterOpen" };

/** Looks up the number of a letter that was typed over with a form; leaving it out is fine. */
export async function whoseLetter(
  db: Database,
  { organisationId, round }: PaperDesk,
  { stream, values }: { stream: "open" | "invited"; values: FormValues },
): Promise<WhoseLetter> {
  const typed = values[LETTER]?.[0]?.trim() ?? "";
  if (typed === "") return { invitationId: undefined };
  if (stream === "open") return { error: "paper.error.letterOpen" };
  const serial = /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
  const invitationId = await invitationOfLetter(db, { organisationId, roundId: round.id, serial });
  return invitationId ? { invitationId } : { error: "paper.error.letter" };
}
