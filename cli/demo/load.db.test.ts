import { count, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { ensureOrganisation } from "~/features/organisations/organisation.commands.server.ts";
import { importProposals } from "~/features/proposals/proposal-import.commands.server.ts";
import { openRound } from "~/features/questionnaires/questionnaire.commands.server.ts";
import { loadSynthetic } from "~/features/responses/synthetic.commands.server.ts";
import type { DatabaseHandle } from "~db/client.server.ts";
import { responses } from "~db/schema/index.ts";
import { testDatabase } from "../../tests/setup/database.ts";
import { openPanels } from "./panels.ts";
import { loadRegion } from "./region.ts";
import { openInstruments, valueRatingRound } from "./rounds.ts";
import { seedFile } from "./seed-files.ts";
import { fillWaves } from "./waves.ts";

const now = new Date("2026-05-01T10:00:00Z");
const options = { respondents: 120, seed: 3, now };
let owner: DatabaseHandle;

beforeAll(async () => {
  ({ owner } = await testDatabase());
  const organisationId = await ensureOrganisation(owner.db, { slug: "regio", name: "Regio" });
  await loadRegion(owner.db, organisationId, now);
});

const answersOf = async (organisationId: number) =>
  owner.sql`select r.slug, i.code, a.state, a.score, a.choices, a.body, count(*)::int n
    from answers a join rounds r on r.id = a.round_id join items i on i.id = a.item_id
    where a.organisation_id = ${organisationId} group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`;

/** An organisation with the rounds of the example, and nobody in them. */
async function anEmptyPlace(slug: string): Promise<number> {
  const organisationId = await ensureOrganisation(owner.db, { slug, name: slug });
  await importProposals(owner.db, { organisationId, file: seedFile("proposals/voorstellen.yaml"), now });
  await openInstruments(owner.db, organisationId, now);
  await openPanels(owner.db, organisationId, now);
  return organisationId;
}
async function loadInto(organisationId: number, change: Partial<Parameters<typeof loadSynthetic>[1]> = {}) {
  const load = { ...options, organisationId, onProgress: () => undefined, ...change };
  const outcome = await loadSynthetic(owner, load);
  if (outcome.kind !== "loaded") throw new Error(outcome.kind);
  return outcome;
}

test("residents answer the same in another organisation with the same seed, and only the new ones are added later", async () => {
  const one = await anEmptyPlace("een");
  const other = await anEmptyPlace("twee");
  const whole = await loadInto(one);
  const part = await loadInto(other, { respondents: 50 });
  const rest = await loadInto(other);
  expect(part.responses + rest.responses).toBe(whole.responses);
  expect(part.answers + rest.answers).toBe(whole.answers);
  expect(await answersOf(other)).toEqual(await answersOf(one));
});

test("residents are in the end the same when the load was killed half-way and run again", async () => {
  const many = { respondents: 3100, seed: 8 };
  const whole = await anEmptyPlace("in-een-keer");
  const broken = await anEmptyPlace("afgebroken");
  const expected = await loadInto(whole, many);
  const onProgress = () => {
    throw new Error("killed");
  };
  await expect(loadInto(broken, { ...many, onProgress })).rejects.toThrow("killed");
  const rest = await loadInto(broken, many);
  expect(rest.responses).toBeGreaterThan(0);
  expect(rest.responses).toBeLessThan(expected.responses);
  expect(await answersOf(broken)).toEqual(await answersOf(whole));
});

test("residents get into the round of an earlier year that was left half-way, before it is closed", async () => {
  const organisationId = await anEmptyPlace("half-gevuld");
  const { id: _id, ...round } = await valueRatingRound(owner.db, organisationId);
  const opensAt = new Date("2024-04-14T22:00:00Z");
  await openRound(owner.db, { ...round, slug: "waarderen-2024", opensAt });
  const filled = await fillWaves(owner, { ...options, organisationId });
  expect(filled.rounds).toBe(2);
  expect(await fillWaves(owner, { ...options, organisationId })).toEqual({ rounds: 0, responses: 0, answers: 0 });
  const kept = await owner.db
    .select({ n: count() })
    .from(responses)
    .where(eq(responses.organisationId, organisationId));
  expect(kept[0]?.n).toBe(filled.responses);
});

test("residents are others with another seed", async () => {
  const organisationId = await anEmptyPlace("ander-zaad");
  await loadInto(organisationId, { respondents: 50 });
  const added = await loadInto(organisationId, { respondents: 50, seed: 4 });
  expect(added.responses).toBeGreaterThan(50);
});
