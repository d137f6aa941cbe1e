import { expect, test } from "vitest";
import { alike, onHousing } from "../../../tests/factories/effect-answers.ts";
import { aRoundAboutPlans } from "../../../tests/factories/effect-round.ts";
import { store } from "../../../tests/factories/random-responses.ts";
import { inTransaction } from "../../../tests/setup/database.ts";
import { releasedRounds, roundsOverview } from "./rounds-overview.queries.server.ts";
import { createSnapshot } from "./snapshot.commands.server.ts";

const now = new Date("2026-06-15T12:00:00Z");

test("the list of results tells of how many people the newest figures are, and nothing before there are any", () =>
  inTransaction(async (db) => {
    const round = await aRoundAboutPlans(db);
    const question = { organisationId: round.organisationId, now };
    const listed = async () => (await releasedRounds(db, question)).find(({ slug }) => slug === round.slug);
    await store(db, alike(round, 40, onHousing(1, 0)));
    expect(await listed()).toMatchObject({
      instrument: "perceived_effect",
      state: "open",
      people: [{ stream: "open", people: null }],
      snapshotAt: null,
    });
    await createSnapshot(db, { ...round, now });
    await store(db, alike(round, 8, onHousing(2, 0)));
    // Eight more came in, but no figure is of them: the overview of officials counts them, the list of results does not.
    expect(await listed()).toMatchObject({ people: [{ stream: "open", people: 40 }] });
    expect(await roundsOverview(db, question)).toMatchObject([{ people: [{ stream: "open", people: 50 }] }]);
  }));

test("of several snapshots the newest counts", () =>
  inTransaction(async (db) => {
    const round = await aRoundAboutPlans(db);
    await store(db, alike(round, 40, onHousing(1, 0)));
    await createSnapshot(db, { ...round, now });
    await store(db, alike(round, 20, onHousing(1, 0)));
    const later = new Date("2026-06-16T12:00:00Z");
    await createSnapshot(db, { ...round, now: later });
    const [listed] = await releasedRounds(db, { organisationId: round.organisationId, now: later });
    expect(listed).toMatchObject({ people: [{ stream: "open", people: 60 }] });
    expect(new Date(listed?.snapshotAt ?? 0)).toEqual(later);
  }));
