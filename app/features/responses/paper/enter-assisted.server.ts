import { markAnsweredOnPaper } from "~/features/invitations/claim/paper-answer.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { whoseLetter } from "./letter-number.server.ts";
import type { PaperDesk } from "./paper-desk.queries.server.ts";
import { type EntryOutcome, enterPaper } from "./paper-entry.commands.server.ts";
import { LETTER } from "./paper-entry.ts";
import type { EnteredForm } from "./paper-form.server.ts";
import { readPaper } from "./read-paper.server.ts";
import { type PaperResponse, storePaper } from "./store-paper.commands.server.ts";

/** Numbers of telephone calls begin with this. */
export const PHONE = "telefoon-";

interface Assisted extends EnteredForm {
  number: string;
  enteredBy: string;
  now: Date;
}

/** Takes what a member of staff typed over: a form on paper twice, a telephone call once, for there is nothing to look up. With the number of a letter, whoever got it has answered. */
export async function enterAssisted(
  db: Database,
  desk: PaperDesk,
  { number, ...entered }: Assisted,
): Promise<EntryOutcome> {
  const letter = desk.state === "open" ? await whoseLetter(db, desk, entered) : { invitationId: undefined };
  if ("error" in letter) return { kind: "unreadable", errors: { [LETTER]: [letter.error] } };
  const { invitationId } = letter;
  const form = { ...entered, formNumber: number, invitationId };
  const outcome = number.startsWith(PHONE) ? await enterCall(db, desk, form) : await enterPaper(db, desk, form);
  if (outcome.kind === "received" && invitationId) {
    await markAnsweredOnPaper(db, { organisationId: desk.organisationId, invitationId, now: entered.now });
  }
  return outcome;
}

async function enterCall(
  db: Database,
  desk: PaperDesk,
  {
    formNumber,
    stream,
    invitationId,
    values,
    now,
  }: Omit<Assisted, "number"> & Pick<PaperResponse, "formNumber" | "invitationId">,
): Promise<EntryOutcome> {
  const read = readPaper(desk, { mode: "phone", values });
  if (Object.keys(read.errors).length > 0) return { kind: "unreadable", errors: read.errors };
  const outcome = await storePaper(db, desk, { formNumber, invitationId, mode: "phone", stream, read, now });
  return outcome.kind === "received" ? outcome : { kind: "round-closed" };
}
