import { and, asc, desc, eq, gt, inArray, lte } from "drizzle-orm";
import { isSelfSelected } from "~/features/accounts/audience.ts";
import { gemeentenOf, homeRegion, liesIn } from "~/features/areas/area.ts";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { isThemeCode } from "~/features/framework/theme.ts";
import type { Database } from "~db/client.server.ts";
import {
  areas,
  itemOptions,
  items,
  populationMargins,
  proposals,
  questionnaires,
  roundKeys,
  rounds,
  scenarios,
} from "~db/schema/index.ts";
import { ageGroups, educations, genders } from "./background.ts";
import type { AskedItem, AskedRound } from "./synthetic-answer.ts";
import type { OfferedRound } from "./synthetic-participation.ts";
import type { Population } from "./synthetic-person.ts";

/** A round that is open, with the key that makes its participant ids. */
export interface OpenSyntheticRound extends OfferedRound, AskedRound {
  id: number;
  key: Uint8Array;
  opensAt: Date;
}

/** The rounds of an organisation that are open now, with everything that the answer model needs. */
export async function roundsToFill(
  db: Database,
  { organisationId, now }: { organisationId: number; now: Date },
): Promise<OpenSyntheticRound[]> {
  const tree = await areaTree(db);
  const open = await db
    .select({
      id: rounds.id,
      slug: rounds.slug,
      questionnaireId: rounds.questionnaireId,
      audience: rounds.audience,
      areaCode: rounds.areaCode,
      opensAt: rounds.opensAt,
      instrument: questionnaires.instrument,
      proposalSlug: proposals.slug,
      key: roundKeys.key,
    })
    .from(rounds)
    .innerJoin(roundKeys, and(eq(roundKeys.organisationId, rounds.organisationId), eq(roundKeys.roundId, rounds.id)))
    .innerJoin(
      questionnaires,
      and(eq(questionnaires.organisationId, rounds.organisationId), eq(questionnaires.id, rounds.questionnaireId)),
    )
    .leftJoin(proposals, and(eq(proposals.organisationId, rounds.organisationId), eq(proposals.id, rounds.proposalId)))
    .where(and(eq(rounds.organisationId, organisationId), lte(rounds.opensAt, now), gt(rounds.closesAt, now)))
    .orderBy(asc(rounds.id));
  return Promise.all(
    open.map(async ({ questionnaireId, audience, areaCode, ...round }) => ({
      ...round,
      isOpen: isSelfSelected(audience),
      gemeenten: new Set(gemeentenOf(tree, areaCode).map((area) => area.code)),
      items: await itemsOf(db, organisationId, questionnaireId),
    })),
  );
}

async function itemsOf(db: Database, organisationId: number, questionnaireId: number): Promise<AskedItem[]> {
  const rows = await db
    .select({ item: items, scenarioCode: scenarios.code, scenarioKind: scenarios.kind })
    .from(items)
    .leftJoin(scenarios, and(eq(scenarios.organisationId, items.organisationId), eq(scenarios.id, items.scenarioId)))
    .where(and(eq(items.organisationId, organisationId), eq(items.questionnaireId, questionnaireId)))
    .orderBy(asc(items.position));
  const ids = rows.map(({ item }) => item.id);
  const options = await db
    .select({ itemId: itemOptions.itemId, value: itemOptions.value })
    .from(itemOptions)
    .where(and(eq(itemOptions.organisationId, organisationId), inArray(itemOptions.itemId, ids)))
    .orderBy(asc(itemOptions.itemId), asc(itemOptions.value));
  return rows.map(({ item, scenarioCode, scenarioKind }) => ({
    ...item,
    themeCode: item.themeCode !== null && isThemeCode(item.themeCode) ? item.themeCode : null,
    options: options.filter((option) => option.itemId === item.id).map((option) => option.value),
    scenario: scenarioCode === null ? null : { code: scenarioCode, isNul: scenarioKind === "nul" },
  }));
}

/** The people of every gemeente of the region and of the gemeenten named, by the newest margins of each kind. */
export async function populationsFor(db: Database, outside: readonly string[]): Promise<Population[]> {
  const tree = await areaTree(db);
  const region = homeRegion(tree);
  const isInRegion = (code: string) => region !== undefined && liesIn(tree, code, region.code);
  const gemeenten = await db
    .select({ code: areas.code, population: areas.population })
    .from(areas)
    .where(eq(areas.level, "gemeente"))
    .orderBy(asc(areas.code));
  const wanted = gemeenten.filter(({ code }) => isInRegion(code) || outside.includes(code));
  const ageGender = await newestMargin(db, "agegender");
  const education = await newestMargin(db, "education");
  return wanted.map(({ code, population }) => ({
    gemeenteCode: code,
    inRegion: isInRegion(code),
    people: population ?? 0,
    ageGender: ageGroups.flatMap((age) =>
      genders.flatMap((gender) => weighted({ age, gender }, ageGender.get(`${code} ${age}|${gender}`))),
    ),
    education: educations.flatMap((level) => weighted(level, education.get(`${code} ${level}`))),
  }));
}

function weighted<T>(value: T, count: number | undefined): (readonly [T, number])[] {
  return count === undefined ? [] : [[value, count]];
}

async function newestMargin(db: Database, margin: string): Promise<Map<string, number>> {
  const [newest] = await db
    .select({ version: populationMargins.version })
    .from(populationMargins)
    .where(eq(populationMargins.margin, margin))
    .orderBy(desc(populationMargins.referenceDate), desc(populationMargins.version))
    .limit(1);
  if (!newest) return new Map();
  const rows = await db
    .select()
    .from(populationMargins)
    .where(and(eq(populationMargins.margin, margin), eq(populationMargins.version, newest.version)));
  return new Map(rows.map((row) => [`${row.areaCode} ${row.level}`, row.count]));
}
