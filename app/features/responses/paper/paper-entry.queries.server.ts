import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { paperEntries, responses } from "~db/schema/index.ts";
import type { FormValues } from "../answer-fields.ts";
import type { PaperDesk } from "./paper-desk.queries.server.ts";
import { differencesBetween, type EntryDifference, fieldsOnPaper } from "./paper-entry.ts";

/** A paper form that is not a response yet. */
export interface PendingForm {
  formNumber: string;
  /** Entered once, or twice with differences. */
  entries: number;
}

interface OfRound {
  organisationId: number;
  roundId: number;
}

/** The paper forms of a round that wait for their second entry, by number. */
export async function pendingForms(db: Database, { organisationId, roundId }: OfRound): Promise<PendingForm[]> {
  return await db
    .select({ formNumber: paperEntries.formNumber, entries: sql<number>`count(*)::int` })
    .from(paperEntries)
    .where(and(eq(paperEntries.organisationId, organisationId), eq(paperEntries.roundId, roundId)))
    .groupBy(paperEntries.formNumber)
    .orderBy(asc(paperEntries.formNumber));
}

/** The last entry of a form that had differences, to begin with. */
export async function secondEntry(
  db: Database,
  { organisationId, roundId, formNumber }: OfRound & { formNumber: string },
): Promise<FormValues | undefined> {
  const [row] = await db
    .select({ fields: paperEntries.fields })
    .from(paperEntries)
    .where(
      and(
        eq(paperEntries.organisationId, organisationId),
        eq(paperEntries.roundId, roundId),
        eq(paperEntries.formNumber, formNumber),
        eq(paperEntries.pass, 2),
      ),
    );
  return row?.fields;
}

/** How many responses of a round came on paper and by telephone. */
export async function assistedCounts(db: Database, { organisationId, roundId }: OfRound) {
  const rows = await db
    .select({ mode: responses.mode, people: sql<number>`count(*)::int` })
    .from(responses)
    .where(and(eq(responses.organisationId, organisationId), eq(responses.roundId, roundId)))
    .groupBy(responses.mode);
  const of = (mode: string) => rows.find((row) => row.mode === mode)?.people ?? 0;
  return { paper: of("paper"), phone: of("phone") };
}

/** Where the two entries of a form differ. */
export async function differencesOf(db: Database, desk: PaperDesk, formNumber: string): Promise<EntryDifference[]> {
  const rows = await db
    .select({ pass: paperEntries.pass, fields: paperEntries.fields })
    .from(paperEntries)
    .where(
      and(
        eq(paperEntries.organisationId, desk.organisationId),
        eq(paperEntries.roundId, desk.round.id),
        eq(paperEntries.formNumber, formNumber),
      ),
    );
  const of = (pass: number) => rows.find((row) => row.pass === pass)?.fields ?? {};
  return differencesBetween(of(1), of(2), fieldsOnPaper(desk));
}
