import { and, asc, eq, gt, lte, sql } from "drizzle-orm";
import { isThemeCode } from "~/features/framework/theme.ts";
import type { Database } from "~db/client.server.ts";
import { areas, items, panels, proposals, questionnaires, roundKeys, rounds } from "~db/schema/index.ts";
import type { Item, ItemOption } from "./item.ts";

/** Prepares a statement once per connection pool: prepared statements cost half the time of built ones. */
function oncePerDatabase<T>(prepare: (db: Database) => T): (db: Database) => T {
  const prepared = new WeakMap<Database, T>();
  return (db) => {
    const known = prepared.get(db) ?? prepare(db);
    prepared.set(db, known);
    return known;
  };
}

const roundBySlug = oncePerDatabase((db) =>
  db
    .select({
      id: rounds.id,
      slug: rounds.slug,
      titleNl: rounds.titleNl,
      titleEn: rounds.titleEn,
      audience: rounds.audience,
      panelId: rounds.panelId,
      panelSlug: panels.slug,
      panelName: panels.name,
      proposalSlug: proposals.slug,
      proposalTitle: proposals.title,
      opensAt: rounds.opensAt,
      closesAt: rounds.closesAt,
      areaCode: rounds.areaCode,
      areaName: areas.name,
      key: roundKeys.key,
      questionnaireId: rounds.questionnaireId,
      instrument: questionnaires.instrument,
      introNl: questionnaires.introNl,
      introEn: questionnaires.introEn,
    })
    .from(rounds)
    .innerJoin(
      questionnaires,
      and(eq(questionnaires.organisationId, rounds.organisationId), eq(questionnaires.id, rounds.questionnaireId)),
    )
    .innerJoin(areas, eq(areas.code, rounds.areaCode))
    .leftJoin(panels, and(eq(panels.organisationId, rounds.organisationId), eq(panels.id, rounds.panelId)))
    .leftJoin(proposals, and(eq(proposals.organisationId, rounds.organisationId), eq(proposals.id, rounds.proposalId)))
    .leftJoin(roundKeys, and(eq(roundKeys.organisationId, rounds.organisationId), eq(roundKeys.roundId, rounds.id)))
    .where(and(eq(rounds.organisationId, sql.placeholder("organisationId")), eq(rounds.slug, sql.placeholder("slug"))))
    .prepare("round_by_slug"),
);

/** A round with what surrounds it. `key` is null once the round has closed. */
export type Round = Awaited<ReturnType<ReturnType<typeof roundBySlug>["execute"]>>[number];

/** The round with this slug, or undefined. */
export async function findRound(
  db: Database,
  { organisationId, slug }: { organisationId: number; slug: string },
): Promise<Round | undefined> {
  const [round] = await roundBySlug(db).execute({ organisationId, slug });
  return round;
}

const newestRoundOfInstrument = oncePerDatabase((db) =>
  db
    .select({ slug: rounds.slug })
    .from(rounds)
    .innerJoin(
      questionnaires,
      and(eq(questionnaires.organisationId, rounds.organisationId), eq(questionnaires.id, rounds.questionnaireId)),
    )
    .where(
      and(
        eq(rounds.organisationId, sql.placeholder("organisationId")),
        eq(questionnaires.instrument, sql.placeholder("instrument")),
        lte(rounds.opensAt, sql.placeholder("now")),
        gt(rounds.closesAt, sql.placeholder("now")),
      ),
    )
    .orderBy(sql`${rounds.opensAt} desc, ${rounds.id} desc`)
    .limit(1)
    .prepare("newest_round_of_instrument"),
);

/** Slug of the value rating that is open now, or undefined. */
export async function openValueRating(
  db: Database,
  { organisationId, now }: { organisationId: number; now: Date },
): Promise<string | undefined> {
  // A placeholder, unlike a plain value, is not turned into text by drizzle, and the driver takes no Date.
  const values = { organisationId, instrument: "value_rating", now: now.toISOString() };
  const [row] = await newestRoundOfInstrument(db).execute(values);
  return row?.slug;
}

/** Slug of the newest round in which residents judge this proposal, open or not, or undefined. */
export async function effectRoundOf(
  db: Database,
  { organisationId, proposalSlug }: { organisationId: number; proposalSlug: string },
): Promise<string | undefined> {
  const [row] = await db
    .select({ slug: rounds.slug })
    .from(rounds)
    .innerJoin(proposals, and(eq(proposals.organisationId, rounds.organisationId), eq(proposals.id, rounds.proposalId)))
    .where(and(eq(rounds.organisationId, organisationId), eq(proposals.slug, proposalSlug)))
    .orderBy(sql`${rounds.opensAt} desc`)
    .limit(1);
  return row?.slug;
}

const kept = new WeakMap<Database, Map<string, Item[]>>();

/**
 * The items of a questionnaire in order, with their options.
 * Kept in memory once asked for with `frozen`: the database refuses to change them after a round has opened.
 */
export async function itemsOf(
  db: Database,
  { organisationId, questionnaireId, frozen }: { organisationId: number; questionnaireId: number; frozen: boolean },
): Promise<Item[]> {
  const keptHere = kept.get(db) ?? new Map<string, Item[]>();
  kept.set(db, keptHere);
  const name = `${organisationId}/${questionnaireId}`;
  const known = keptHere.get(name);
  if (known) return known;
  const found = await readItems(db, organisationId, questionnaireId);
  if (frozen) keptHere.set(name, found);
  return found;
}

async function readItems(db: Database, organisationId: number, questionnaireId: number): Promise<Item[]> {
  const options = sql<ItemOption[]>`coalesce((
    select json_agg(json_build_object('value', o.value, 'labelNl', o.label_nl, 'labelEn', o.label_en) order by o.value)
    from item_options o where o.organisation_id = ${items.organisationId} and o.item_id = ${items.id}), '[]'::json)`;
  const rows = await db
    .select({ item: items, options })
    .from(items)
    .where(and(eq(items.organisationId, organisationId), eq(items.questionnaireId, questionnaireId)))
    .orderBy(asc(items.position));
  return rows.map(({ item, options: itemOptions }) => ({
    ...item,
    themeCode: item.themeCode && isThemeCode(item.themeCode) ? item.themeCode : null,
    options: itemOptions,
  }));
}
