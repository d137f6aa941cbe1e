import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { proposals, resultCells, rounds, snapshots } from "~db/schema/index.ts";
import { releasedWorld } from "../../../tests/factories/released-world.ts";
import { inTransaction } from "../../../tests/setup/database.ts";
import { anchorFigures } from "./anchor-figures.ts";
import { effectsOverTime } from "./effects-over-time.queries.server.ts";

test("each round about a proposal tells its newest figures, the streams apart and the newest round first", () =>
  inTransaction(async (db) => {
    const world = await releasedWorld(db);
    const [proposal] = await db.select().from(proposals).where(eq(proposals.slug, world.proposal));
    const about = { organisationId: proposal?.organisationId ?? 0, proposalId: proposal?.id ?? 0 };
    await world.releaseAgain({});
    const [told, ...others] = await effectsOverTime(db, about);
    // A round to come has no figures, and the two releases of the other are one round.
    expect(others).toEqual([]);
    expect(told?.slug).toBe(world.round);
    const { invited = [], open = [] } = told?.effects ?? {};
    expect(anchorFigures(invited, "invited")).toEqual([
      { theme: "wonen", scenario: "plan", scenarioName: "Bouwen", difference: 0.5, range: [0.3, 0.7], people: 120 },
    ]);
    // Nothing was released of the difference in open participation.
    expect(anchorFigures(open, "open")).toMatchObject([
      { theme: "wonen", difference: null, range: null, people: null },
    ]);
  }));

test("an earlier round of the same proposal stands behind the newer one", () =>
  inTransaction(async (db) => {
    const world = await releasedWorld(db);
    const [round] = await db.select().from(rounds).where(eq(rounds.slug, world.round));
    const [snapshot] = await db
      .select()
      .from(snapshots)
      .where(eq(snapshots.roundId, round?.id ?? 0));
    if (!round?.proposalId || !snapshot) throw new Error("The round is not there");
    const { id: _, ...copied } = round;
    const period = { opensAt: new Date("2024-01-01T00:00:00Z"), closesAt: new Date("2024-02-01T00:00:00Z") };
    const [earlier] = await db
      .insert(rounds)
      .values({ ...copied, slug: `eerder-${round.slug}`, ...period })
      .returning({ id: rounds.id });
    const { id: snapshotId, ...counted } = snapshot;
    const [copy] = await db
      .insert(snapshots)
      .values({ ...counted, roundId: earlier?.id ?? 0 })
      .returning({ id: snapshots.id });
    const ofSnapshot = and(
      eq(resultCells.organisationId, round.organisationId),
      eq(resultCells.snapshotId, snapshotId),
    );
    const cells = await db.select().from(resultCells).where(ofSnapshot);
    await db.insert(resultCells).values(cells.map((cell) => ({ ...cell, snapshotId: copy?.id ?? 0 })));
    const { organisationId, proposalId } = round;
    const told = await effectsOverTime(db, { organisationId, proposalId });
    expect(told.map(({ slug }) => slug)).toEqual([round.slug, `eerder-${round.slug}`]);
    expect(told[1]?.effects).toEqual(told[0]?.effects);
  }));
