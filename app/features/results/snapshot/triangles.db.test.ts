import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { perceivedEffectItems } from "~/features/questionnaires/perceived-effect.ts";
import { createQuestionnaire, openRound } from "~/features/questionnaires/questionnaire.commands.server.ts";
import { itemsOf } from "~/features/questionnaires/questionnaire.queries.server.ts";
import type { Database } from "~db/client.server.ts";
import { scenarios } from "~db/schema/index.ts";
import { alike, everyPlan } from "../../../../tests/factories/effect-answers.ts";
import { store } from "../../../../tests/factories/random-responses.ts";
import { aProposal, aSmallRegion } from "../../../../tests/factories/small-region.ts";
import { asOwner, inTransaction } from "../../../../tests/setup/database.ts";
import { latestResults } from "../results.queries.server.ts";
import { createSnapshot } from "../snapshot.commands.server.ts";

const opensAt = new Date("2026-06-01T00:00:00Z");
const closesAt = new Date("2026-07-01T00:00:00Z");

/** A round about a plan and doing nothing, with every theme and so with all three poles. */
function aWholeRound(db: Database) {
  return asOwner(db, async (owner) => {
    const organisationId = await aSmallRegion(owner);
    const proposalId = await aProposal(owner, organisationId, { slug: "haven", themes: ["wonen"] });
    const judged = await owner.select().from(scenarios).where(eq(scenarios.proposalId, proposalId));
    const texts = { titleNl: "Haven", titleEn: "Haven" };
    const questionnaireId = await createQuestionnaire(owner, {
      ...{ organisationId, slug: "haven", instrument: "perceived_effect", ...texts },
      items: perceivedEffectItems({
        area: { nl: "Haven", en: "Haven" },
        horizonYear: 2040,
        scenarios: judged.map(({ id, code, kind, name }) => ({ id, code, name, isNul: kind === "nul" })),
      }),
    });
    const where = { organisationId, slug: "haven", questionnaireId, proposalId, areaCode: "GM0363" };
    const roundId = await openRound(owner, { ...where, ...texts, opensAt, closesAt, audience: "open" });
    const items = await itemsOf(owner, { organisationId, questionnaireId, frozen: false });
    const idOf = (code: string) => items.find((item) => item.code === code)?.id ?? 0;
    return { organisationId, roundId, items, idOf };
  });
}

test("a triangle carries the snapshot that counted it, also where a later one repeats it", () =>
  inTransaction(async (db) => {
    const round = await aWholeRound(db);
    const triangleOf = async () => {
      const results = await latestResults(db, { ...round, stream: "open" });
      return Object.values(results?.findings.triangle ?? {})[0];
    };
    await store(db, alike(round, 50, everyPlan(round.items, 1)));
    const first = await createSnapshot(db, { ...round, now: new Date("2026-06-10T12:00:00Z") });
    if (first.kind !== "created") throw new Error("The first snapshot should be made");
    expect(await triangleOf()).toMatchObject({ people: 50, snapshot: first.id });
    // Ten took part without judging the plan, so that only who took part is counted anew.
    await store(db, alike(round, 10, {}));
    const second = await createSnapshot(db, { ...round, now: new Date("2026-06-12T12:00:00Z") });
    expect(second.kind).toBe("created");
    expect(await triangleOf()).toMatchObject({ people: 50, snapshot: first.id });
    await store(db, alike(round, 10, everyPlan(round.items, 2)));
    const third = await createSnapshot(db, { ...round, now: new Date("2026-06-14T12:00:00Z") });
    if (third.kind !== "created") throw new Error("The third snapshot should be made");
    expect(await triangleOf()).toMatchObject({ people: 60, snapshot: third.id });
  }));
