import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { findRound, type Round } from "~/features/questionnaires/questionnaire.queries.server.ts";
import type { RoundResults } from "~/features/results/result.ts";
import { rolesWithResults } from "~/features/results/results.permissions.ts";
import { latestResults } from "~/features/results/results.queries.server.ts";
import { ResultsChoice } from "~/features/results/results-choice.tsx";
import { ReadingRules, type ResultsRound, RoundFacts, StreamWarning } from "~/features/results/results-header.tsx";
import { ResultsSearch } from "~/features/results/results-search.server.ts";
import { RoundResultsView } from "~/features/results/round-results.tsx";
import { streamsOf } from "~/features/results/stream.ts";
import { languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { badRequest, notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { EmptyState } from "~/ui/empty-state.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Split } from "~/ui/split.tsx";

type Page = Awaited<ReturnType<typeof loader>>;

export const handle: PageHandle<Page> = {
  title: (t, page) => (page ? t("staff.results", { round: page.title }) : t("staff.title")),
  breadcrumbs: ({ t, path }) => [{ href: path("/beheer"), label: t("staff.title") }],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesWithResults);
  const { stream: wanted, by } = searchParams(request, ResultsSearch);
  const found =
    (await findRound(db, { organisationId, wanted: { slug: requireParam(params, "round") }, now: clock.now() })) ??
    notFound();
  const streams = streamsOf(found.audience);
  const stream = wanted ?? streams[0] ?? badRequest();
  if (!streams.includes(stream)) badRequest();
  const results = (await latestResults(db, { organisationId, roundId: found.id, stream, by })) ?? null;
  const gemeenten = by === "gemeente" && results ? await gemeenteNames(results) : {};
  const title = languageOf(request) === "nl" ? found.titleNl : found.titleEn;
  return { title, round: introduced(found), streams, stream, by, results, gemeenten };
}

/** What the page may know of the round: its key is not for anyone to see. */
function introduced(round: Round): ResultsRound {
  const { slug, instrument, areaName, proposalSlug, proposalTitle } = round;
  const period = { opensAt: round.opensAt.toISOString(), closesAt: round.closesAt.toISOString() };
  return { slug, instrument, areaName, proposalSlug, proposalTitle, ...period };
}

async function gemeenteNames({ items }: RoundResults): Promise<Record<string, string>> {
  const tree = await areaTree(db);
  const codes = new Set(items.flatMap(({ groups }) => groups.map(({ value }) => value)));
  return Object.fromEntries([...codes].map((code) => [code, tree.get(code)?.name ?? code]));
}

/** The results of one round, for officials and researchers. */
export default function StaffResultsPage() {
  const { title, round, streams, stream, by, results, gemeenten } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <Heading level={1}>{t("staff.results", { round: title })}</Heading>
      <StreamWarning stream={stream} />
      <Split aside={<ResultsChoice by={by} slug={round.slug} stream={stream} streams={streams} />} even>
        <RoundFacts results={results} round={round} />
        <ReadingRules instrument={round.instrument} />
      </Split>
      {results ? (
        <RoundResultsView instrument={round.instrument} view={{ results, stream, by, gemeenten }} />
      ) : (
        <EmptyState title={t("results.noFigures.title")}>{t("results.noFigures.text")}</EmptyState>
      )}
    </>
  );
}
