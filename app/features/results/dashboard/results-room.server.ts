import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { findRound, type Round } from "~/features/questionnaires/questionnaire.queries.server.ts";
import { languageOf, withoutLanguage } from "~/i18n/language.ts";
import { badRequest, notFound } from "~/platform/page-errors.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import type { Database } from "~db/client.server.ts";
import { type Breakdown, groupParts, type Stream, streams } from "../group.ts";
import type { RoundResults } from "../result.ts";
import { rolesWithResults } from "../results.permissions.ts";
import { latestResults } from "../results.queries.server.ts";
import type { ResultsRound } from "../results-header.tsx";
import { ResultsSearch } from "../results-search.server.ts";

/** Everything that a page with results of one round stands on: the same for staff and for everybody. */
export interface ResultsRoom {
  /** Where the pages of this round stand, without a language: staff and the public have their own addresses. */
  base: string;
  isStaff: boolean;
  title: string;
  round: ResultsRound;
  organisationId: number;
  roundId: number;
  /** The streams with figures, and the one whose figures these are. */
  streams: Stream[];
  stream: Stream;
  by?: Breakdown | undefined;
  results: RoundResults | null;
  /** Figures of everyone in the other stream, to stand beside them and never to be added; null when there are none. */
  beside: RoundResults | null;
  /** Names of the gemeenten and wijken in the breakdown, by code. */
  gemeenten: Record<string, string>;
}

const STAFF = "/beheer/resultaten";
const PUBLIC = "/resultaten";

/**
 * The released results that an address asks for. Under `/beheer` for who may see results; elsewhere for everybody.
 * Ends the request with 400 for a filter that is not on the list, 404 for a round that is not there.
 */
export async function openResults(
  db: Database,
  { request, slug, now, by: fixed }: { request: Request; slug: string; now: Date; by?: Breakdown },
): Promise<ResultsRoom> {
  const isStaff = withoutLanguage(new URL(request.url).pathname).startsWith(STAFF);
  const organisationId = isStaff
    ? (await requireRole(request, rolesWithResults)).organisationId
    : (await currentOrganisation(db)).id;
  const { stream: wanted, by: asked } = searchParams(request, ResultsSearch);
  const by = asked ?? fixed;
  const found = (await findRound(db, { organisationId, wanted: { slug }, now })) ?? notFound();
  if (!isStaff && found.opensAt > now) notFound();
  const question = { organisationId, roundId: found.id };
  const perStream = await Promise.all(streams.map((stream) => latestResults(db, { ...question, stream, by })));
  const shown = streams.filter((_, index) => typeof perStream[index]?.people === "number");
  const stream = chosenStream(wanted, shown, found);
  const results = perStream[streams.indexOf(stream)] ?? null;
  return {
    base: `${isStaff ? STAFF : PUBLIC}/${slug}`,
    isStaff,
    title: languageOf(request) === "nl" ? found.titleNl : found.titleEn,
    round: introduced(found),
    ...question,
    streams: shown,
    stream,
    by,
    results,
    beside: perStream[1 - streams.indexOf(stream)] ?? null,
    gemeenten: results ? await gemeenteNames(db, results) : {},
  };
}

/**
 * The stream that was asked for, if it has figures; else the invited people before open participation. Of a round without
 * any figures it is the stream that may answer.
 */
function chosenStream(wanted: Stream | undefined, shown: readonly Stream[], { audience }: Round): Stream {
  if (wanted && !shown.includes(wanted) && shown.length > 0) badRequest();
  return wanted ?? shown[0] ?? (audience === "invited" ? "invited" : "open");
}

/** What the page may know of the round: its key is not for anyone to see. */
function introduced(round: Round): ResultsRound {
  const { slug, audience, resultsFrom, instrument, areaName, areaCode, proposalSlug, proposalTitle } = round;
  const period = { opensAt: round.opensAt.toISOString(), closesAt: round.closesAt.toISOString() };
  return { slug, audience, resultsFrom, instrument, areaName, areaCode, proposalSlug, proposalTitle, ...period };
}

async function gemeenteNames(db: Database, { items, findings }: RoundResults): Promise<Record<string, string>> {
  const tree = await areaTree(db);
  const groups = items.flatMap((item) => item.groups.flatMap(({ value }) => groupParts(value)));
  const levels = findings.representativeness.gemeente?.levels.map(({ level }) => level) ?? [];
  const codes = [...new Set([...groups, ...levels])].filter((code) => /^(GM|WK)/.test(code));
  return Object.fromEntries(codes.map((code) => [code, tree.get(code)?.name ?? code]));
}
