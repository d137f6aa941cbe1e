import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Figure, Released } from "~/features/results/released.ts";
import type { Database } from "~db/client.server.ts";
import {
  answers,
  comments,
  indicators,
  indicatorValues,
  proposals,
  responses,
  resultCells,
  rounds,
  snapshots,
  users,
} from "~db/schema/index.ts";
import { asOwner } from "../setup/database.ts";
import { anAccount } from "./account.ts";
import { aRoundAboutPlans } from "./effect-round.ts";
import { anOpenRound } from "./round.ts";

/** Stands in everything that is private; nobody outside may ever read it. */
export const CANARY = "kanarie-e7f3";

export type ReleasedWorld = Awaited<ReturnType<typeof releasedWorld>>;
type CellRow = typeof resultCells.$inferInsert;

const figure: Figure = {
  withheld: false,
  snapshot: 1,
  people: 120,
  effectiveSize: 110,
  precision: "normal",
  dontKnow: 4,
  dontKnowRange: [2, 7],
  lowest: -3,
  percentages: [5, 5, 10, 10, 10, 20, 40],
  percentageRanges: [5, 5, 10, 10, 10, 20, 40].map((share) => [share - 2, share + 3] as const),
  scale: {
    ...{ mean: 0.5, meanRange: [0.3, 0.7], median: 1, netEffect: -12, netEffectRange: [-20, -4] },
    ...{ negative: 20, zero: 10, positive: 70, sevenOrMore: 0, sevenOrMoreRange: null, fourOrLess: 100 },
    ...{ division: 0.31, direction: "up" },
  },
};
const openFigure: Figure = { ...figure, effectiveSize: null, dontKnowRange: null, percentageRanges: null };
const onlyPeople: Released = { withheld: true, people: 20, snapshot: 1 };

/**
 * A round with released cells of both streams, a round to come, a round of another organisation, official figures, and the
 * canary in every column about a person.
 */
export async function releasedWorld(db: Database) {
  const { organisationId, roundId, slug, idOf } = await aRoundAboutPlans(db);
  const elsewhere = await anOpenRound(db);
  const roundToCome = `straks-${randomUUID()}`;
  return asOwner(db, async (owner) => {
    const [round] = await owner.select().from(rounds).where(eq(rounds.slug, slug));
    const [proposal] = await owner.select().from(proposals).where(eq(proposals.organisationId, organisationId));
    if (!round || !proposal) throw new Error("The round about plans is not there");
    const { id: _, ...copied } = round;
    const later = { opensAt: new Date("2100-01-01T00:00:00Z"), closesAt: new Date("2100-02-01T00:00:00Z") };
    await owner.insert(rounds).values({ ...copied, slug: roundToCome, ...later });
    const place = { organisationId, roundId };
    const cells = await release(owner, place, {});
    await officialFigures(owner);
    await privateThings(owner, { organisationId, roundId, itemId: idOf("tekst"), proposalId: proposal.id });
    return {
      ...{ round: slug, roundToCome, roundElsewhere: elsewhere.slug, proposal: proposal.slug, cells },
      /** Makes newer figures with more cells, of which one may be such that it cannot be written out; tells how many. */
      releaseAgain: (more: More) => asOwner(db, (again) => release(again, place, more)),
    };
  });
}

interface More {
  extra?: number;
  brokenAt?: number;
}

let releases = 0;

async function release(
  db: Database,
  { organisationId, roundId }: { organisationId: number; roundId: number },
  more: More,
): Promise<number> {
  releases += 1;
  const versions = { methodVersion: "2026.9", marginsVersion: "2025", codeVersion: "test", fingerprint: CANARY };
  const counted = { createdAt: new Date("2026-06-20T10:00:00Z"), openResponses: 300, invitedResponses: 200 };
  const [row] = await db
    .insert(snapshots)
    .values({ organisationId, roundId, ordinal: releases, ...versions, ...counted })
    .returning({ snapshotId: snapshots.id });
  if (!row) throw new Error("No snapshot stored");
  const place = { organisationId, ...row };
  const cells = [...cellsOf(place), ...extraCells(place, more)];
  await db.insert(resultCells).values(cells);
  return cells.length;
}

interface OfSnapshot {
  organisationId: number;
  snapshotId: number;
}

function cellsOf(snapshot: OfSnapshot): CellRow[] {
  const wonen = { ...snapshot, item: "eff_plan_wonen", measure: "own" as const };
  const age = { ...wonen, stream: "invited" as const, groupKind: "age" as const };
  const all = { ...wonen, groupKind: "all" as const, groupValue: "" };
  return [
    { ...all, stream: "invited", released: figure },
    { ...all, stream: "invited", measure: "difference", released: { ...figure, lowest: -6 } },
    { ...all, stream: "open", released: openFigure },
    { ...age, groupValue: "18-29", released: figure },
    { ...age, groupValue: "30-44", released: onlyPeople },
    { ...wonen, stream: "open", groupKind: "gemeente", groupValue: "=1+1", released: openFigure },
    {
      ...all,
      stream: "open",
      item: "_deelname",
      released: { ...openFigure, lowest: 1, percentages: [100], scale: null },
    },
  ];
}

/** More cells of the open stream, in order; the broken one lacks its shares. */
function extraCells(snapshot: OfSnapshot, { extra = 0, brokenAt }: More): CellRow[] {
  return Array.from({ length: extra }, (_, place) => ({
    ...snapshot,
    ...{ stream: "open", item: "eff_plan_wonen", measure: "own", groupKind: "gemeente" },
    groupValue: `extra-${String(place).padStart(5, "0")}`,
    released: place === brokenAt ? { withheld: false, lowest: -3, snapshot: 1 } : openFigure,
  }));
}

async function officialFigures(db: Database): Promise<void> {
  const told = { code: "M001", name: "Tevreden met de woning", themeCode: "wonen", unit: "%" };
  await db.insert(indicators).values(told);
  const values = [2020, 2021].map((year) => ({ year, value: 80.5, source: "CBS" }));
  await db
    .insert(indicatorValues)
    .values(values.map((value) => ({ ...value, indicatorCode: "M001", areaCode: "GM0363" })));
}

interface Private {
  organisationId: number;
  roundId: number;
  itemId: number;
  proposalId: number;
}

async function privateThings(db: Database, { organisationId, roundId, itemId, proposalId }: Private): Promise<void> {
  const participantId = randomUUID();
  const person = await anAccount(db, { organisationId });
  await db
    .update(users)
    .set({ email: `${CANARY}@example.nl`, displayName: CANARY })
    .where(eq(users.id, person.id));
  await db.insert(responses).values({
    ...{ organisationId, roundId, participantId, stream: "open", mode: "web", receivedOn: "2026-06-10" },
    ...{ receipt: CANARY, formKey: randomUUID(), contentHash: CANARY, gemeenteCode: "GM0363" },
  });
  await db
    .insert(answers)
    .values({ organisationId, roundId, participantId, itemId, state: "answered", body: `Ik ben ${CANARY}` });
  const said = { level: 0, stance: "for" as const, authorId: person.id, body: CANARY, formKey: randomUUID() };
  await db.insert(comments).values({ organisationId, proposalId, ...said });
}
