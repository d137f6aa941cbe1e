import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ResultsFrame } from "~/features/results/dashboard/results-frame.tsx";
import { openResults } from "~/features/results/dashboard/results-room.server.ts";
import { SurveyChangesView } from "~/features/results/dashboard/survey-changes/survey-changes-view.tsx";
import { surveySeriesOf } from "~/features/results/dashboard/survey-changes/survey-series.queries.server.ts";
import { ChangesSearch } from "~/features/results/dashboard/values/changes-search.server.ts";
import { ChangesView } from "~/features/results/dashboard/values/changes-view.tsx";
import { ownSearch } from "~/features/results/dashboard/values/own-search.server.ts";
import { roomHandle } from "~/features/results/dashboard/values/room-handle.ts";
import { changesOf } from "~/features/results/dashboard/values/series.queries.server.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { badRequest, notFound, requireParam } from "~/platform/page-errors.server.ts";

export const handle = roomHandle<Awaited<ReturnType<typeof loader>>>("changes");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { own, rest } = ownSearch(request, ChangesSearch);
  const room = await openResults(db, { request: rest, slug: requireParam(params, "round"), now: clock.now() });
  switch (room.round.instrument) {
    case "value_rating": {
      const about = own.vraag ? ("importance" as const) : ("satisfaction" as const);
      return { room, value: { ...(await changesOf(db, room)), about }, survey: null };
    }
    case "survey":
      return { room, value: null, survey: own.vraag ? badRequest() : await surveySeriesOf(db, room) };
    default:
      // What is expected of a plan is asked once.
      return notFound();
  }
}

/** How the answers changed over the rounds: the grades of each theme, or each question of a survey. */
export default function ResultsChanges() {
  const { room, value, survey } = useLoaderData<typeof loader>();
  return (
    <ResultsFrame part="changes" room={room}>
      {(results) =>
        value ? (
          <ChangesView {...value} results={results} room={room} />
        ) : (
          <SurveyChangesView results={results} room={room} series={survey ?? []} />
        )
      }
    </ResultsFrame>
  );
}
