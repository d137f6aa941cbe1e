import { and, eq, sql } from "drizzle-orm";
import { gemeentenOf } from "~/features/areas/area.ts";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import type { Database } from "~db/client.server.ts";
import { rounds, samples, samplingFrames } from "~db/schema/index.ts";
import type { FrameProblem } from "./frame-problem.ts";
import { frameRecords, UnreadableFrame } from "./frame-records.server.ts";
import { type FrameContext, type FramePerson, readFramePerson } from "./frame-row.ts";
import { storePeople } from "./store-people.server.ts";

export interface FrameFile {
  organisationId: number;
  roundId: number;
  /** What staff call the list: the name of its file. */
  name: string;
  bytes: AsyncIterable<Uint8Array>;
  now: Date;
}

export type FrameImport =
  | { kind: "imported"; people: number }
  /** Nothing was stored; at most fifty of the problems, in order, and how many there are. */
  | { kind: "wrong"; problems: FrameProblem[]; total: number }
  | { kind: "already-drawn" }
  | { kind: "round-closed" }
  | { kind: "unknown-round" };

const mostShown = 50;
const mostPeople = 2_000_000;
const perStatement = 1_000;
const longestValue = 40;

/** Leaves the transaction, so that nothing of the file stays. */
class Refused extends Error {
  constructor(readonly outcome: FrameImport) {
    super(outcome.kind);
  }
}

/**
 * Reads a sampling frame from a CSV file in one transaction, all or nothing: no more than a thousand people are in memory.
 * A list that was read before for the round is replaced, until a sample was drawn from it.
 */
export async function importFrame(db: Database, file: FrameFile): Promise<FrameImport> {
  const tree = await areaTree(db);
  try {
    return await db.transaction(async (tx) => {
      const areaCode = await roundToFill(tx, file);
      const gemeenten = [...tree.values()].filter((area) => area.level === "gemeente");
      const gemeenteByName = new Map(gemeenten.map(({ name, code }) => [name.toLowerCase(), code]));
      const gemeentenInArea = new Set(gemeentenOf(tree, areaCode).map(({ code }) => code));
      const context = { tree, gemeenteByName, gemeentenInArea, year: file.now.getFullYear() };
      return await new FrameReader(tx, file, context, await newFrame(tx, file)).read();
    });
  } catch (error) {
    if (error instanceof Refused) return error.outcome;
    throw error;
  }
}

/** Locks the round, so that no sample is drawn meanwhile; answers go on being stored. */
async function roundToFill(tx: Database, { organisationId, roundId, now }: FrameFile): Promise<string> {
  // A large list takes longer than a page may; whoever sends it slowly must not hold a connection for ever.
  await tx.execute(sql`set local statement_timeout = '120s'`);
  await tx.execute(sql`set local idle_in_transaction_session_timeout = '60s'`);
  const [round] = await tx
    .select({ areaCode: rounds.areaCode, closesAt: rounds.closesAt })
    .from(rounds)
    .where(and(eq(rounds.organisationId, organisationId), eq(rounds.id, roundId)))
    .for("no key update");
  if (!round) throw new Refused({ kind: "unknown-round" });
  if (round.closesAt <= now) throw new Refused({ kind: "round-closed" });
  const ofRound = and(eq(samples.organisationId, organisationId), eq(samples.roundId, roundId));
  const [drawn] = await tx.select({ id: samples.id }).from(samples).where(ofRound).limit(1);
  if (drawn) throw new Refused({ kind: "already-drawn" });
  return round.areaCode;
}

async function newFrame(tx: Database, { organisationId, roundId, name, now }: FrameFile): Promise<number> {
  const earlier = and(eq(samplingFrames.organisationId, organisationId), eq(samplingFrames.roundId, roundId));
  await tx.delete(samplingFrames).where(earlier);
  const [frame] = await tx
    .insert(samplingFrames)
    .values({ organisationId, roundId, name: name.slice(0, 100), people: 0, importedAt: now })
    .returning({ id: samplingFrames.id });
  if (!frame) throw new Error("The sampling frame was not stored");
  return frame.id;
}

/** Reads one file: keeps the people of one statement, and what is wrong. */
class FrameReader {
  private people = 0;
  private total = 0;
  private readonly problems: FrameProblem[] = [];
  private batch = new Map<string, { line: number; person: FramePerson }>();

  constructor(
    private readonly tx: Database,
    private readonly file: FrameFile,
    private readonly context: FrameContext,
    private readonly frameId: number,
  ) {}

  async read(): Promise<FrameImport> {
    try {
      await this.readAll();
    } catch (error) {
      if (!(error instanceof UnreadableFrame)) throw error;
      this.add(error.problem);
    }
    if (this.people === 0 && this.total === 0) this.add({ line: 2, column: null, problem: "noPeople", value: "" });
    if (this.total > 0) throw new Refused(this.wrong());
    const { organisationId } = this.file;
    await this.tx
      .update(samplingFrames)
      .set({ people: this.people })
      .where(and(eq(samplingFrames.organisationId, organisationId), eq(samplingFrames.id, this.frameId)));
    return { kind: "imported", people: this.people };
  }

  private async readAll(): Promise<void> {
    for await (const { line, cell, isComplete } of frameRecords(this.file.bytes)) {
      if (isComplete) this.take(line, readPerson(cell, this.context, this.complainAt(line, cell)));
      else this.add({ line, column: null, problem: "columns", value: "" });
      if (this.batch.size >= perStatement) await this.store();
      if (this.people > mostPeople) throw new UnreadableFrame({ line, column: null, problem: "tooMany", value: "" });
    }
    await this.store();
  }

  private wrong(): FrameImport {
    // A person that stands there twice is found later than what is wrong on the lines after it.
    const problems = [...this.problems].sort((a, b) => a.line - b.line).slice(0, mostShown);
    return { kind: "wrong", problems, total: this.total };
  }

  private complainAt(line: number, cell: Parameters<typeof readFramePerson>[0]) {
    return (column: Parameters<typeof cell>[0], problem: FrameProblem["problem"]) => {
      const value = cell(column);
      const shown = value.length > longestValue ? `${value.slice(0, longestValue)}…` : value;
      this.add({ line, column, problem, value: shown });
    };
  }

  private add(problem: FrameProblem): void {
    this.total += 1;
    if (this.problems.length < mostShown) this.problems.push(problem);
  }

  private take(line: number, person: FramePerson | undefined): void {
    if (!person) return;
    if (this.batch.has(person.personId)) this.twice(line, person.personId);
    else this.batch.set(person.personId, { line, person });
  }

  private twice(line: number, personId: string): void {
    this.add({ line, column: "persoon", problem: "twice", value: personId.slice(0, longestValue) });
  }

  /** Stores what was read; who was stored before stands in the file twice. */
  private async store(): Promise<void> {
    const read = [...this.batch.values()];
    this.batch = new Map();
    if (read.length === 0) return;
    const ids = { organisationId: this.file.organisationId, frameId: this.frameId };
    const added = await storePeople(
      this.tx,
      ids,
      read.map(({ person }) => person),
    );
    this.people += added.size;
    if (added.size === read.length) return;
    for (const { line, person } of read) if (!added.has(person.personId)) this.twice(line, person.personId);
  }
}

/** The person, unless something is wrong with one of the cells. */
function readPerson(
  cell: Parameters<typeof readFramePerson>[0],
  context: FrameContext,
  complain: Parameters<typeof readFramePerson>[2],
): FramePerson | undefined {
  let isRight = true;
  const person = readFramePerson(cell, context, (column, problem) => {
    isRight = false;
    complain(column, problem);
  });
  return isRight ? person : undefined;
}
