import { and, eq } from "drizzle-orm";
import { dayOf } from "~/platform/day.ts";
import type { Database } from "~db/client.server.ts";
import { paperEntries } from "~db/schema/index.ts";
import type { FormValues } from "../answer-fields.ts";
import type { PaperDesk } from "./paper-desk.queries.server.ts";
import { differencesBetween, type EntryDifference, fieldsOnPaper } from "./paper-entry.ts";
import { type ReadPaper, readPaper } from "./read-paper.server.ts";
import { storePaper } from "./store-paper.commands.server.ts";

interface Entry {
  formNumber: string;
  stream: "open" | "invited";
  /** The invitation of the person, when the number of their letter is known. */
  invitationId?: string | undefined;
  values: FormValues;
  enteredBy: string;
  now: Date;
}

export type EntryOutcome =
  /** The form is to be entered once more. */
  | { kind: "first-entered" }
  | { kind: "received"; receipt: string }
  /** Both entries are kept; what stands on the paper decides. */
  | { kind: "differs"; differences: EntryDifference[] }
  | { kind: "unreadable"; errors: ReadPaper["errors"] }
  | { kind: "round-closed" };

/**
 * Takes an entry of a paper form: the first is kept, the second is held against it, and when both agree the form becomes a
 * response and its entries go. `settled` says that the differences were looked up on the paper: then this entry counts.
 */
export async function enterPaper(
  db: Database,
  desk: PaperDesk,
  { settled, ...entry }: Entry & { settled: boolean },
): Promise<EntryOutcome> {
  const read = readPaper(desk, { mode: "paper", values: entry.values });
  if (Object.keys(read.errors).length > 0) return { kind: "unreadable", errors: read.errors };
  if (desk.state !== "open") return { kind: "round-closed" };
  return await db.transaction(async (tx) => {
    const first = await firstOrThis(tx, desk, entry);
    if (first === "this") return { kind: "first-entered" };
    const differences = settled ? [] : differencesBetween(first, entry.values, fieldsOnPaper(desk));
    return differences.length > 0
      ? await keepDifferences(tx, desk, entry, differences)
      : await becomeResponse(tx, desk, entry, read);
  });
}

/**
 * What was entered first, or that this is it. Somebody else may enter the form in the same instant, and it may become a
 * response in the next: then this entry begins anew.
 */
async function firstOrThis(tx: Database, desk: PaperDesk, entry: Entry): Promise<FormValues | "this"> {
  for (;;) {
    const first = await firstEntry(tx, desk, entry.formNumber);
    if (first) return first;
    if (await keepEntry(tx, desk, { ...entry, pass: 1 })) return "this";
  }
}

async function keepDifferences(
  tx: Database,
  desk: PaperDesk,
  entry: Entry,
  differences: EntryDifference[],
): Promise<EntryOutcome> {
  await keepEntry(tx, desk, { ...entry, pass: 2 });
  return { kind: "differs", differences };
}

async function becomeResponse(tx: Database, desk: PaperDesk, entry: Entry, read: ReadPaper): Promise<EntryOutcome> {
  const { formNumber, stream, invitationId, now } = entry;
  const outcome = await storePaper(tx, desk, { formNumber, invitationId, mode: "paper", stream, read, now });
  if (outcome.kind !== "received") return { kind: "round-closed" };
  await tx.delete(paperEntries).where(ofForm(desk, formNumber));
  return outcome;
}

function ofForm({ organisationId, round }: PaperDesk, formNumber: string) {
  return and(
    eq(paperEntries.organisationId, organisationId),
    eq(paperEntries.roundId, round.id),
    eq(paperEntries.formNumber, formNumber),
  );
}

async function firstEntry(tx: Database, desk: PaperDesk, formNumber: string): Promise<FormValues | undefined> {
  const [row] = await tx
    .select({ fields: paperEntries.fields })
    .from(paperEntries)
    .where(and(ofForm(desk, formNumber), eq(paperEntries.pass, 1)))
    .for("update");
  return row?.fields;
}

async function keepEntry(
  tx: Database,
  { organisationId, round }: PaperDesk,
  { formNumber, values, enteredBy, now, pass }: Entry & { pass: 1 | 2 },
): Promise<boolean> {
  const entry = { organisationId, roundId: round.id, formNumber, pass };
  const content = { fields: { ...values }, enteredBy, enteredOn: dayOf(now) };
  const insert = tx.insert(paperEntries).values({ ...entry, ...content });
  const key = [paperEntries.organisationId, paperEntries.roundId, paperEntries.formNumber, paperEntries.pass];
  const stored =
    pass === 1
      ? await insert.onConflictDoNothing().returning({ pass: paperEntries.pass })
      : await insert.onConflictDoUpdate({ target: key, set: content }).returning({ pass: paperEntries.pass });
  return stored.length > 0;
}
