import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { wijkMap } from "~/features/areas/wijk-map.queries.server.ts";
import { partAround } from "~/ui/map-pointing.ts";
import { answers, drafts } from "~db/schema/index.ts";
import { withOutlines } from "../../../tests/factories/outlines.ts";
import { anOpenRound, now } from "../../../tests/factories/round.ts";
import { testDatabase } from "../../../tests/setup/database.ts";
import { startAnswering, takeAnswers } from "./answering.server.ts";

const question = { textNl: "Waar?", textEn: "Where?", required: true };
let round: Awaited<ReturnType<typeof anOpenRound>>;

beforeAll(async () => {
  const { db } = await testDatabase();
  round = await anOpenRound(db, [
    { ...question, code: "plek", type: "map_point" },
    { ...question, code: "tekst", type: "open_text" },
  ]);
  await withOutlines(db, "GM0363");
});

const asked = () => ({
  organisationId: round.organisationId,
  wanted: { slug: round.slug },
  request: new Request("http://localhost/vragenlijsten/x"),
  clientAddress: "203.0.113.7",
  now,
});

async function sent(fields: Record<string, string>) {
  const form = new FormData();
  const carrier = { formKey: randomUUID(), ronde: round.slug, onderdeel: "0" };
  for (const [name, value] of Object.entries({ ...carrier, ...fields })) form.append(name, value);
  const outcome = await takeAnswers((await testDatabase()).db, asked(), form);
  if (outcome.kind !== "page" || outcome.answering.kind !== "screen") return outcome;
  return { status: outcome.status, ...outcome.answering.screen };
}

/** A pixel of the picture around a wijk, 560 wide, in which that wijk lies in the middle. */
async function pixelIn(name: string) {
  const found = await wijkMap((await testDatabase()).db, "GM0363");
  const wijk = found?.map.areas.find((area) => area.name === name);
  const part = wijk && found && partAround(found.map, wijk);
  if (!part) throw new Error(`No part around ${name}`);
  const scale = 560 / part.width;
  const [x, y] = [wijk.box.x + wijk.box.width / 2, wijk.box.y + wijk.box.height / 2];
  return { code: wijk.code, x: Math.round((x - part.x) * scale), y: Math.round((y - part.y) * scale) };
}

describe("pointing at the map of a question", () => {
  test("chooses the wijk in the list, keeps the other answers, and keeps no point", async () => {
    const { code, x, y } = await pixelIn("Museumkwartier");
    const screen = await sent({
      ...{ plek: "", tekst: "Bij het park" },
      ...{ [`plek.breed.${code}.x`]: `${x}`, [`plek.breed.${code}.y`]: `${y}` },
    });
    expect(screen).toMatchObject({ status: 200, index: 0, errors: {} });
    expect(screen).toHaveProperty("values", { plek: [code], tekst: ["Bij het park"] });
    expect(screen).toHaveProperty("maps.plek.chosen", "Museumkwartier");
  });

  test("takes the place of what was chosen before", async () => {
    const { code, x, y } = await pixelIn("Museumkwartier");
    const screen = await sent({
      plek: "prefer_not_to_say",
      [`plek.breed.${code}.x`]: `${x}`,
      [`plek.breed.${code}.y`]: `${y}`,
    });
    expect(screen).toHaveProperty("values", { plek: [code] });
  });

  test.each([
    ["outside every wijk", "9999"],
    ["with a key, which points at nothing", "0"],
  ])("%s says so, and leaves what was chosen", async (_, pixel) => {
    const screen = await sent({ plek: "WK0363AA", "plek.smal.x": pixel, "plek.smal.y": pixel });
    expect(screen).toMatchObject({ status: 400, errors: { plek: ["responses.error.noPlaceThere"] } });
    expect(screen).toHaveProperty("values", { plek: ["WK0363AA"] });
  });

  test.each<[string, Record<string, string>]>([
    ["with half a point", { "plek.smal.x": "1" }],
    ["together with a button", { "plek.smal.x": "1", "plek.smal.y": "1", actie: "volgende" }],
    ["at a question that asks for no place", { "tekst.smal.x": "1", "tekst.smal.y": "1" }],
  ])("is refused %s", async (_, fields) => {
    expect(await sent(fields)).toEqual({ kind: "malformed" });
  });
});

test("what is sent in the end holds the wijk, and nothing in the database holds a point", async () => {
  const { db, owner } = await testDatabase();
  const { code } = await pixelIn("Museumkwartier");
  const outcome = await sent({ plek: code, tekst: "Bij het park", onderdeel: "1", actie: "versturen" });
  expect(outcome).toMatchObject({ kind: "received" });
  const stored = await db.select().from(answers).where(eq(answers.roundId, round.roundId));
  expect(stored.map(({ areaCode }) => areaCode)).toContain(code);
  expect(await db.select().from(drafts).where(eq(drafts.roundId, round.roundId))).toEqual([]);
  const columns = await owner.db.execute(sql`
    select column_name from information_schema.columns
    where table_name in ('answers', 'drafts', 'responses') and (data_type = 'point' or column_name ~ '^(x|y|lon|lat)')`);
  expect([...columns]).toEqual([]);
});

test("the page of the question has the map from the start, whole and without a choice", async () => {
  const answering = await startAnswering((await testDatabase()).db, asked());
  expect(answering).toMatchObject({ kind: "screen", screen: { maps: { plek: { chosen: null, near: null } } } });
  expect(answering).toHaveProperty("screen.maps.plek.whole.0.name", "plek.smal");
});
