import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ResultsFrame } from "~/features/results/dashboard/results-frame.tsx";
import { ownSearch } from "~/features/results/dashboard/values/own-search.server.ts";
import { PrioritiesSearch } from "~/features/results/dashboard/values/priorities-search.server.ts";
import { PrioritiesView } from "~/features/results/dashboard/values/priorities-view.tsx";
import { roomHandle } from "~/features/results/dashboard/values/room-handle.ts";
import { openValueRating } from "~/features/results/dashboard/values/value-room.server.ts";
import { normsOfRound } from "~/features/results/norms/theme-norms.queries.server.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { requireParam } from "~/platform/page-errors.server.ts";

export const handle = roomHandle<Awaited<ReturnType<typeof loader>>>("priorities");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { own, rest } = ownSearch(request, PrioritiesSearch);
  const room = await openValueRating(db, { request: rest, slug: requireParam(params, "round"), now: clock.now() });
  const norms = await normsOfRound(db, room);
  return { room, norms, fixed: own.lijn === "norm", by: own.belang ? ("topThree" as const) : ("rating" as const) };
}

/** How important people find each theme beside how satisfied they are with it. */
export default function ResultsPriorities() {
  const { room, norms, fixed, by } = useLoaderData<typeof loader>();
  return (
    <ResultsFrame part="priorities" room={room}>
      {(results) => <PrioritiesView by={by} fixed={fixed} norms={norms} results={results} room={room} />}
    </ResultsFrame>
  );
}
