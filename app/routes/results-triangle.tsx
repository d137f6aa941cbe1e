import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TriangleView } from "~/features/results/dashboard/effects/triangle-view.tsx";
import { ResultsFrame } from "~/features/results/dashboard/results-frame.tsx";
import { openResults, type ResultsRoom } from "~/features/results/dashboard/results-room.server.ts";
import { roomCrumbs } from "~/features/results/dashboard/room-crumbs.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";

export const handle: PageHandle<ResultsRoom> = {
  title: (t, room) => (room ? `${t("evidence.parts.triangle")}: ${room.title}` : t("evidence.parts.triangle")),
  breadcrumbs: (way, room) => roomCrumbs(way, room),
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  return openResults(db, { request, slug: requireParam(params, "round"), now: clock.now() });
}

/** What residents expect for social, economy and sustainability, in three views that belong together. */
export default function ResultsTrianglePage() {
  const room = useLoaderData<typeof loader>();
  const { stream, by, gemeenten } = room;
  return (
    <ResultsFrame part="triangle" room={room}>
      {(results) => <TriangleView view={{ results, round: room.title, stream, by, gemeenten }} />}
    </ResultsFrame>
  );
}
