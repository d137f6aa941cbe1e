import type { Database } from "~db/client.server.ts";
import type { PaperDesk } from "./paper-desk.queries.server.ts";
import { type EntryOutcome, enterPaper } from "./paper-entry.commands.server.ts";
import type { EnteredForm } from "./paper-form.server.ts";
import { readPaper } from "./read-paper.server.ts";
import { storePaper } from "./store-paper.commands.server.ts";

/** Numbers of telephone calls begin with this. */
export const PHONE = "telefoon-";

interface Assisted extends EnteredForm {
  number: string;
  enteredBy: string;
  now: Date;
}

/** Takes what a member of staff typed over: a form on paper twice, a telephone call once, for there is nothing to look up. */
export async function enterAssisted(
  db: Database,
  desk: PaperDesk,
  { number, ...entered }: Assisted,
): Promise<EntryOutcome> {
  if (!number.startsWith(PHONE)) return await enterPaper(db, desk, { ...entered, formNumber: number });
  const read = readPaper(desk, entered.values);
  if (Object.keys(read.errors).length > 0) return { kind: "unreadable", errors: read.errors };
  const { stream, now } = entered;
  const outcome = await storePaper(db, desk, { formNumber: number, mode: "phone", stream, read, now });
  return outcome.kind === "received" ? outcome : { kind: "round-closed" };
}
