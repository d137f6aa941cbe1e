import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { anOpenRound, everyKindOfItem } from "../../../tests/factories/round.ts";
import { testDatabase } from "../../../tests/setup/database.ts";
import { createQuestionnaire } from "./questionnaire.commands.server.ts";

let database: Awaited<ReturnType<typeof testDatabase>>;
let round: Awaited<ReturnType<typeof anOpenRound>>;
/** A questionnaire without a round, and an item of it with options. */
let draft: number;

beforeEach(async () => {
  database = await testDatabase();
  round = await anOpenRound(database.db);
  draft = await createQuestionnaire(database.owner.db, {
    organisationId: round.organisationId,
    slug: "concept",
    instrument: "survey",
    titleNl: "Concept",
    titleEn: "Draft",
    items: everyKindOfItem.map((item) => ({ ...item, code: `${item.code}_nieuw` })),
  });
});

const asOperator = (statement: ReturnType<typeof sql>) => database.owner.db.execute(statement);
const refused = (constraint: string) => ({ cause: { constraint_name: constraint } });

describe("once a round has opened, even the owner of the database cannot", () => {
  const frozen: [string, () => ReturnType<typeof sql>][] = [
    [
      "change a question",
      () => sql`update items set text_nl = 'Anders?' where questionnaire_id = ${round.questionnaireId}`,
    ],
    [
      "take a question out of the questionnaire",
      () => sql`
      update items set questionnaire_id = ${draft} where id = ${round.idOf("cijfer")}`,
    ],
    [
      "bring a question into it",
      () => sql`
      update items set questionnaire_id = ${round.questionnaireId} where questionnaire_id = ${draft}`,
    ],
    [
      "change an option",
      () => sql`update item_options set label_nl = 'Anders' where item_id = ${round.idOf("keuzes")}`,
    ],
    [
      "give an option to another question",
      () => sql`
      update item_options set item_id = (select id from items where questionnaire_id = ${draft} and code = 'cijfer_nieuw')
      where item_id = ${round.idOf("keuzes")}`,
    ],
    [
      "bring in an option of another question",
      () => sql`
      update item_options set item_id = ${round.idOf("cijfer")} where item_id in (select id from items where questionnaire_id = ${draft})`,
    ],
    ["delete an option", () => sql`delete from item_options where item_id = ${round.idOf("keuzes")}`],
    [
      "change the questionnaire",
      () => sql`update questionnaires set intro_nl = 'Anders' where id = ${round.questionnaireId}`,
    ],
    ["delete the questionnaire", () => sql`delete from questionnaires where id = ${round.questionnaireId}`],
  ];
  test.each(frozen)("%s", async (_, statement) => {
    await expect(asOperator(statement())).rejects.toMatchObject(refused("questionnaire_frozen"));
  });

  const fixed: [string, () => ReturnType<typeof sql>][] = [
    [
      "let the round ask another questionnaire",
      () => sql`update rounds set questionnaire_id = ${draft} where id = ${round.roundId}`,
    ],
    [
      "let it open later",
      () => sql`update rounds set opens_at = '2100-01-01', closes_at = '2101-01-01' where id = ${round.roundId}`,
    ],
    ["let it be for others", () => sql`update rounds set audience = 'invited' where id = ${round.roundId}`],
    ["give it another number", () => sql`update rounds set id = default where id = ${round.roundId}`],
    ["delete it", () => sql`delete from rounds where id = ${round.roundId}`],
  ];
  test.each(fixed)("%s", async (_, statement) => {
    await expect(asOperator(statement())).rejects.toMatchObject(refused("round_frozen"));
  });

  test("change the key of the round", async () => {
    const change = sql`update round_keys set key = ${Buffer.alloc(32)} where round_id = ${round.roundId}`;
    await expect(asOperator(change)).rejects.toMatchObject(refused("round_key_fixed"));
  });
});

describe("the end of a round", () => {
  const endAt = (moment: string) =>
    asOperator(sql`update rounds set closes_at = ${moment}::timestamptz where id = ${round.roundId}`);

  test("may move while the round is open", async () => {
    await asOperator(sql`
      insert into rounds (organisation_id, slug, questionnaire_id, title_nl, title_en, audience, area_code, opens_at, closes_at)
      select organisation_id, 'nu', questionnaire_id, title_nl, title_en, audience, area_code, now() - interval '1 day', now() + interval '1 day'
      from rounds where id = ${round.roundId}`);
    const [open] = await asOperator(
      sql`select id from rounds where organisation_id = ${round.organisationId} and slug = 'nu'`,
    );
    await asOperator(sql`insert into round_keys values (${round.organisationId}, ${open?.id}, ${Buffer.alloc(32)})`);
    const later = sql`update rounds set closes_at = now() + interval '2 days' where id = ${open?.id}`;
    expect(await asOperator(later)).toMatchObject({ count: 1 });
    await asOperator(sql`delete from round_keys where round_id = ${open?.id}`);
    const evenLater = sql`update rounds set closes_at = now() + interval '3 days' where id = ${open?.id}`;
    await expect(asOperator(evenLater)).rejects.toMatchObject(refused("round_ended"));
  });

  test("never comes later once it has passed", async () => {
    await expect(endAt("2026-07-02")).rejects.toMatchObject(refused("round_ended"));
    expect(await endAt("2026-06-15")).toMatchObject({ count: 1 });
  });
});

test("a round that is still to come may change", async () => {
  await asOperator(sql`
    insert into rounds (organisation_id, slug, questionnaire_id, title_nl, title_en, audience, area_code, opens_at, closes_at)
    select organisation_id, 'later', ${draft}, title_nl, title_en, audience, area_code, '2100-01-01', '2101-01-01'
    from rounds where id = ${round.roundId}`);
  const change = sql`update rounds set title_nl = 'Anders', closes_at = '2102-01-01' where slug = 'later' and organisation_id = ${round.organisationId}`;
  expect(await asOperator(change)).toMatchObject({ count: 1 });
  const item = sql`update items set text_nl = 'Anders?' where questionnaire_id = ${draft}`;
  expect(await asOperator(item)).toMatchObject({ count: everyKindOfItem.length });
});
