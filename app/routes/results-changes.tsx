import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ResultsFrame } from "~/features/results/dashboard/results-frame.tsx";
import { ChangesSearch } from "~/features/results/dashboard/values/changes-search.server.ts";
import { ChangesView } from "~/features/results/dashboard/values/changes-view.tsx";
import { ownSearch } from "~/features/results/dashboard/values/own-search.server.ts";
import { roomHandle } from "~/features/results/dashboard/values/room-handle.ts";
import { changesOf } from "~/features/results/dashboard/values/series.queries.server.ts";
import { openValueRating } from "~/features/results/dashboard/values/value-room.server.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { requireParam } from "~/platform/page-errors.server.ts";

export const handle = roomHandle<Awaited<ReturnType<typeof loader>>>("changes");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { own, rest } = ownSearch(request, ChangesSearch);
  const room = await openValueRating(db, { request: rest, slug: requireParam(params, "round"), now: clock.now() });
  return {
    room,
    ...(await changesOf(db, room)),
    about: own.vraag ? ("importance" as const) : ("satisfaction" as const),
  };
}

/** How the grades of each theme changed over the rounds. */
export default function ResultsChanges() {
  const { room, ...changes } = useLoaderData<typeof loader>();
  return (
    <ResultsFrame part="changes" room={room}>
      {(results) => <ChangesView {...changes} results={results} room={room} />}
    </ResultsFrame>
  );
}
