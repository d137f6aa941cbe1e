import { and, eq, inArray } from "drizzle-orm";
import { BadInput, type TextFile } from "~/platform/bad-input.ts";
import { readTable, type TableRow } from "~/platform/csv-table.ts";
import type { Database } from "~db/client.server.ts";
import { responses } from "~db/schema/index.ts";
import { errorParameters } from "../answer-error.ts";
import { aboutFields, type FormValues } from "../answer-fields.ts";
import { participantIdOf } from "../participant.server.ts";
import { cellValues } from "./cell-values.ts";
import { type PaperDesk, paperDesk } from "./paper-desk.queries.server.ts";
import { type AssistedMode, type ReadPaper, readPaper } from "./read-paper.server.ts";
import { onPaper, storePaper } from "./store-paper.commands.server.ts";

export interface PaperFile {
  organisationId: number;
  slug: string;
  file: TextFile;
  mode: AssistedMode;
  stream: "open" | "invited";
  now: Date;
  /** Says in words what is wrong with a field: a key of app/i18n, and what its sentence fills in. */
  inWords: (key: string, filledIn: Record<string, unknown>) => string;
}

export type ImportOutcome =
  /** `withdrawn` forms were passed over: whoever filled them in took their answers back. */
  { kind: "imported"; responses: number; withdrawn: number } | { kind: "unknown-round" } | { kind: "round-closed" };

/** More problems than this are counted, not named. */
const MOST_PROBLEMS = 50;
const NUMBER = "formulier";
const LONGEST_NUMBER = 40;

/**
 * Imports responses that came on paper: a row each, with the number of the form, what the person said about themselves and a
 * column for every question by its code. All of them or none, but for what somebody took back since: that stays away.
 *
 * @throws BadInput that names every bad row (the first fifty) with its line and column.
 */
export async function importPaper(db: Database, asked: PaperFile): Promise<ImportOutcome> {
  const desk = await paperDesk(db, asked);
  if (!desk) return { kind: "unknown-round" };
  if (desk.state !== "open") return { kind: "round-closed" };
  const forms = readForms(desk, asked);
  return await db.transaction(async (tx) => {
    const withdrawn = await withdrawnOf(tx, desk, forms);
    const kept = forms.filter((form) => !withdrawn.has(form));
    for (const { formNumber, read } of kept) {
      const { mode, stream, now } = asked;
      const outcome = await storePaper(tx, desk, { formNumber, mode, stream, read, now });
      if (outcome.kind !== "received") return tx.rollback();
    }
    return { kind: "imported", responses: kept.length, withdrawn: withdrawn.size } as const;
  });
}

/** The forms of which the answers were taken back; nobody takes back others until this transaction ends. */
async function withdrawnOf(
  tx: Database,
  { organisationId, round }: PaperDesk,
  forms: readonly NumberedForm[],
): Promise<ReadonlySet<NumberedForm>> {
  const { key, id: roundId } = round;
  if (!key) return new Set();
  const participants = new Map(forms.map((form) => [participantIdOf(key, onPaper(form.formNumber)), form]));
  const known = await tx
    .select({ participantId: responses.participantId, withdrawnOn: responses.withdrawnOn })
    .from(responses)
    .where(
      and(
        eq(responses.organisationId, organisationId),
        eq(responses.roundId, roundId),
        inArray(responses.participantId, [...participants.keys()]),
      ),
    )
    .for("update");
  const gone = known.filter(({ withdrawnOn }) => withdrawnOn !== null);
  return new Set(gone.flatMap(({ participantId }) => participants.get(participantId) ?? []));
}

interface NumberedForm {
  formNumber: string;
  read: ReadPaper;
}

function readForms(desk: PaperDesk, { file, mode, inWords }: PaperFile): NumberedForm[] {
  const codes = desk.items.filter(({ type }) => type !== "page" && type !== "explanation").map(({ code }) => code);
  const rows = readTable(file, { required: [NUMBER, ...codes] });
  const problems: BadInput[] = [];
  const lines = new Map<string, number>();
  const forms = rows.map((row) => {
    const found = problemsOf(row, lines);
    const values = valuesOf(desk, row);
    const read = readPaper(desk, { mode, values });
    problems.push(...found);
    for (const [field, keys] of Object.entries(read.errors)) {
      const column = columnOf(codes, field);
      const item = desk.items.find(({ code }) => code === column);
      const filledIn = item ? errorParameters(item, values, "nl") : {};
      for (const key of keys) {
        problems.push(new BadInput({ file: file.name, line: row.line, column }, inWords(key, filledIn)));
      }
    }
    return { formNumber: row.optionalText(NUMBER) ?? "", read };
  });
  refuse(problems);
  return forms;
}

/** What is wrong with the number of a form. */
function problemsOf(row: TableRow<string>, lines: Map<string, number>): BadInput[] {
  const place = { file: row.file, line: row.line, column: NUMBER };
  const number = row.optionalText(NUMBER);
  if (number === null) return [new BadInput(place, "hier staat niets.")];
  if (number.length > LONGEST_NUMBER)
    return [new BadInput(place, `een nummer heeft ten hoogste ${LONGEST_NUMBER} tekens.`)];
  const earlier = lines.get(number);
  if (earlier !== undefined) return [new BadInput(place, `"${number}" staat ook op regel ${earlier}.`)];
  lines.set(number, row.line);
  return [];
}

function valuesOf({ items }: PaperDesk, row: TableRow<string>): FormValues {
  const answers = items.map((item) => cellValues(item, row.optionalText(item.code) ?? ""));
  const about = aboutFields.map((field) => ({ [field]: [row.optionalText(field) ?? ""] }));
  return Object.assign({}, ...answers, ...about);
}

/** The column that a field of the form came from. */
function columnOf(codes: readonly string[], field: string): string {
  return codes.find((code) => field === code || field.startsWith(`${code}_`) || field.startsWith(`${code}.`)) ?? field;
}

function refuse(problems: readonly BadInput[]): void {
  const [first] = problems;
  if (!first) return;
  const shown = problems.slice(0, MOST_PROBLEMS).map(({ message }) => message);
  const more = problems.length > shown.length ? [`en nog ${problems.length - shown.length} fouten.`] : [];
  throw new ManyProblems([...shown, ...more]);
}

/** Everything that is wrong with a file, a sentence each. */
export class ManyProblems extends Error {
  override name = "ManyProblems";

  constructor(readonly sentences: readonly string[]) {
    super(sentences.join("\n"));
  }
}
