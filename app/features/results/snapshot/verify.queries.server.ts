import { and, asc, eq } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { resultCells, resultFindings, snapshots } from "~db/schema/index.ts";
import { weightsOf } from "../findings.queries.server.ts";
import { streams } from "../group.ts";
import { METHOD_VERSION } from "../method-version.ts";
import { countRound } from "./count-round.queries.server.ts";
import { releasesOf, type StoredSnapshot, snapshotsOf } from "./ledger.queries.server.ts";
import { type RoundRelease, releaseRound } from "./release-round.queries.server.ts";
import { roundToCount } from "./round-to-count.queries.server.ts";

/** What came of making a snapshot again (Dutch: natellen). */
export type Verification =
  /** Every tally, figure and finding came out the same, to the last bit. */
  | { kind: "verified"; tallies: number; cells: number; findings: number }
  /** Answers came, changed or were withdrawn since: what was counted then cannot be counted again. */
  | { kind: "answers-changed"; people: number }
  | { kind: "other-method"; methodVersion: string }
  | { kind: "differs"; what: "tallies" | "cells" | "weights" | "findings"; first: string }
  | { kind: "unknown" };

/**
 * Makes a snapshot again from the answers, the population margins of then and the releases before it, and compares all of
 * it bit for bit with what is stored. Reads one moment; writes nothing.
 */
export async function verifySnapshot(
  db: Database,
  { organisationId, id }: { organisationId: number; id: number },
): Promise<Verification> {
  return db.transaction(
    async (tx) => {
      const [stored] = await tx
        .select()
        .from(snapshots)
        .where(and(eq(snapshots.organisationId, organisationId), eq(snapshots.id, id)));
      if (!stored) return { kind: "unknown" };
      if (stored.methodVersion !== METHOD_VERSION) return { kind: "other-method", methodVersion: stored.methodVersion };
      return verify(tx, stored);
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

async function verify(tx: Database, stored: StoredSnapshot): Promise<Verification> {
  const round = await roundToCount(tx, { ...stored, asOf: stored.createdAt, margins: stored.marginsVersion });
  const count = await countRound(tx, round, () => undefined);
  if (count.fingerprint !== stored.fingerprint) {
    const before = stored.openResponses + stored.invitedResponses;
    return { kind: "answers-changed", people: Math.abs(count.people.open + count.people.invited - before) };
  }
  const made = (await snapshotsOf(tx, stored)).filter(({ ordinal }) => ordinal < stored.ordinal);
  const again = await releaseRound(tx, round, { count, snapshot: stored.id, made, asOf: stored.createdAt });
  const ofInvited = { organisationId: stored.organisationId, snapshotId: stored.id, stream: "invited" } as const;
  const parts = [
    { what: "tallies", again: linesOf(again.tallies), stored: linesOf(await talliesOf(tx, stored)) },
    { what: "cells", again: linesOf(again.cells), stored: linesOf(await cellsOf(tx, stored)) },
    {
      what: "weights",
      again: linesOf([again.weights ?? {}]),
      stored: linesOf([(await weightsOf(tx, ofInvited)) ?? {}]),
    },
    { what: "findings", again: linesOf(again.findings), stored: linesOf(await findingsOf(tx, stored)) },
  ] as const;
  for (const part of parts) {
    const first = firstDifference(part.again, part.stored);
    if (first !== undefined) return { kind: "differs", what: part.what, first };
  }
  const [tallies, cells, , findings] = parts.map((part) => part.stored.length);
  return { kind: "verified", tallies: tallies ?? 0, cells: cells ?? 0, findings: findings ?? 0 };
}

function firstDifference(again: readonly string[], stored: readonly string[]): string | undefined {
  const length = Math.max(again.length, stored.length);
  const index = Array.from({ length }, (_, place) => place).find((place) => again[place] !== stored[place]);
  return index === undefined ? undefined : (stored[index] ?? again[index]);
}

async function talliesOf(tx: Database, stored: StoredSnapshot): Promise<RoundRelease["tallies"]> {
  const perStream = [];
  for (const stream of streams) perStream.push(await releasesOf(tx, [stored], stream));
  return perStream.flat(2);
}

async function cellsOf(tx: Database, { organisationId, id }: StoredSnapshot): Promise<RoundRelease["cells"]> {
  const rows = await tx
    .select()
    .from(resultCells)
    .where(and(eq(resultCells.organisationId, organisationId), eq(resultCells.snapshotId, id)))
    .orderBy(asc(resultCells.item));
  return rows.map(({ stream, item, measure, groupKind: kind, groupValue: group, released }) => {
    return { stream, item, measure, kind, group, released: released as RoundRelease["cells"][number]["released"] };
  });
}

async function findingsOf(tx: Database, { organisationId, id }: StoredSnapshot): Promise<RoundRelease["findings"]> {
  const rows = await tx
    .select()
    .from(resultFindings)
    .where(and(eq(resultFindings.organisationId, organisationId), eq(resultFindings.snapshotId, id)))
    .orderBy(asc(resultFindings.key));
  return rows.map(({ stream, kind, key, finding }) => {
    return { stream, kind: kind as RoundRelease["findings"][number]["kind"], key, finding };
  });
}

/** The same things in an order of their own, as text that is the same only for the same bits. */
function linesOf(things: readonly object[]): string[] {
  return things.map(written).sort();
}

function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join()}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${key}:${written(inner)}`).join()}}`;
}
