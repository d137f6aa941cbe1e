import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ResultsFrame } from "~/features/results/dashboard/results-frame.tsx";
import { openResults } from "~/features/results/dashboard/results-room.server.ts";
import { roomCrumbs } from "~/features/results/dashboard/room-crumbs.ts";
import { normsOfRound } from "~/features/results/norms/theme-norms.queries.server.ts";
import { ReadingRules } from "~/features/results/results-header.tsx";
import { RoundResultsView } from "~/features/results/round-results.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t, page) => (page ? t("staff.results", { round: page.room.title }) : t("evidence.list.title")),
  breadcrumbs: (way, page) => roomCrumbs(way, page?.room, { isRound: true }),
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const room = await openResults(db, { request, slug: requireParam(params, "round"), now: clock.now() });
  return { room, norms: await normsOfRound(db, room) };
}

/** What came out of one round, at a glance. */
export default function ResultsRoundPage() {
  const { room, norms } = useLoaderData<typeof loader>();
  const { round, stream, by, gemeenten } = room;
  return (
    <ResultsFrame part="overview" room={room}>
      {(results) => (
        <>
          <RoundResultsView
            beside={room.beside}
            instrument={round.instrument}
            norms={norms}
            view={{ results, round: room.title, stream, by, gemeenten }}
          />
          <ReadingRules instrument={round.instrument} stream={stream} />
        </>
      )}
    </ResultsFrame>
  );
}
