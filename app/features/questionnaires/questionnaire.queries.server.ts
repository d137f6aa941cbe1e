import { and, asc, desc, eq, gt, inArray, lte, type SQL, sql } from "drizzle-orm";
import { isSelfSelected, selfSelected } from "~/features/accounts/audience.ts";
import { isThemeCode } from "~/features/framework/theme.ts";
import { UnderWay } from "~/platform/under-way.ts";
import type { Database } from "~db/client.server.ts";
import { oncePerDatabase } from "~db/once-per-database.server.ts";
import { areas, items, panels, proposals, questionnaires, roundKeys, rounds } from "~db/schema/index.ts";
import type { Condition } from "./condition.ts";
import type { Item, ItemOption, ItemSettings } from "./item.ts";

const columns = {
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
  resultsFrom: rounds.resultsFrom,
  areaCode: rounds.areaCode,
  areaName: areas.name,
  key: roundKeys.key,
  questionnaireId: rounds.questionnaireId,
  instrument: questionnaires.instrument,
  introNl: questionnaires.introNl,
  introEn: questionnaires.introEn,
  sampling: questionnaires.sampling,
  purposeNl: rounds.purposeNl,
  purposeEn: rounds.purposeEn,
};

/** The newest round that a condition leaves over, with what surrounds it; `order` may put others first. */
function newestRound(db: Database, condition: SQL | undefined, ...order: SQL[]) {
  return db
    .select(columns)
    .from(rounds)
    .innerJoin(
      questionnaires,
      and(eq(questionnaires.organisationId, rounds.organisationId), eq(questionnaires.id, rounds.questionnaireId)),
    )
    .innerJoin(areas, eq(areas.code, rounds.areaCode))
    .leftJoin(panels, and(eq(panels.organisationId, rounds.organisationId), eq(panels.id, rounds.panelId)))
    .leftJoin(proposals, and(eq(proposals.organisationId, rounds.organisationId), eq(proposals.id, rounds.proposalId)))
    .leftJoin(roundKeys, and(eq(roundKeys.organisationId, rounds.organisationId), eq(roundKeys.roundId, rounds.id)))
    .where(and(eq(rounds.organisationId, sql.placeholder("organisationId")), condition))
    .orderBy(...order, desc(rounds.opensAt), desc(rounds.id))
    .limit(1);
}

const now = sql`${sql.placeholder("now")}::timestamptz`;
const isOpen = and(lte(rounds.opensAt, now), gt(rounds.closesAt, now));
/** People come to it by themselves: a round of a panel never stands in for it. */
const forEverybody = inArray(rounds.audience, selfSelected);
const bySlug = oncePerDatabase((db) =>
  newestRound(db, eq(rounds.slug, sql.placeholder("slug"))).prepare("round_by_slug"),
);
const ofProposal = oncePerDatabase((db) =>
  newestRound(
    db,
    and(
      eq(proposals.slug, sql.placeholder("proposalSlug")),
      eq(questionnaires.instrument, "perceived_effect"),
      forEverybody,
    ),
    // The round that is open, else the one to come, else the last that closed.
    sql`(${isOpen}) desc`,
    sql`(${gt(rounds.opensAt, now)}) desc`,
  ).prepare("round_of_proposal"),
);
const openValueRating = oncePerDatabase((db) =>
  newestRound(db, and(eq(questionnaires.instrument, "value_rating"), forEverybody, isOpen)).prepare(
    "open_value_rating",
  ),
);

/** A round with what surrounds it. `key` is null once the round has closed. */
export type Round = Awaited<ReturnType<ReturnType<typeof bySlug>["execute"]>>[number];

/** Which round is meant: by its name, the one about a proposal (open or not), or the value rating that is open now. */
export type WantedRound = { slug: string } | { proposalSlug: string } | "open value rating";

/** The round that is meant, or undefined; one prepared statement. */
export async function findRound(
  db: Database,
  { organisationId, wanted, now: moment }: { organisationId: number; wanted: WantedRound; now: Date },
): Promise<Round | undefined> {
  const [round] = await rowsOf(db, organisationId, wanted, moment);
  return round;
}

const underWay = oncePerDatabase(() => new UnderWay<Round[]>());

function rowsOf(db: Database, organisationId: number, wanted: WantedRound, moment: Date): Promise<Round[]> {
  if (wanted === "open value rating") {
    return openValueRating(db).execute({ organisationId, now: moment.toISOString() });
  }
  if ("slug" in wanted) {
    const { slug } = wanted;
    return underWay(db).share(`${organisationId}/${slug}`, () => bySlug(db).execute({ organisationId, slug }));
  }
  return ofProposal(db).execute({ organisationId, proposalSlug: wanted.proposalSlug, now: moment.toISOString() });
}

const kept = oncePerDatabase(() => new Map<string, Item[]>());

/**
 * The items of a questionnaire in order, with their options.
 * Kept in memory once asked for with `frozen`: the database refuses to change them after a round has opened.
 */
export async function itemsOf(
  db: Database,
  { organisationId, questionnaireId, frozen }: { organisationId: number; questionnaireId: number; frozen: boolean },
): Promise<Item[]> {
  const keptHere = kept(db);
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
    condition: item.condition as Condition | null,
    settings: item.settings as ItemSettings,
  }));
}

/** Whether a round is one that the wish could have meant: a form names the round it was made for. */
export function isMeant(round: Round, wanted: WantedRound): boolean {
  if (wanted === "open value rating") return round.instrument === "value_rating" && isSelfSelected(round.audience);
  if ("slug" in wanted) return round.slug === wanted.slug;
  return round.instrument === "perceived_effect" && round.proposalSlug === wanted.proposalSlug;
}
