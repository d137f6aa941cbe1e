import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MirrorView } from "~/features/results/dashboard/evidence/mirror-view.tsx";
import { ResultsFrame } from "~/features/results/dashboard/results-frame.tsx";
import { openResults, type ResultsRoom } from "~/features/results/dashboard/results-room.server.ts";
import { roomCrumbs } from "~/features/results/dashboard/room-crumbs.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";

export const handle: PageHandle<ResultsRoom> = {
  title: (t, room) => (room ? `${t("evidence.parts.mirror")}: ${room.title}` : t("evidence.parts.mirror")),
  breadcrumbs: (way, room) => roomCrumbs(way, room),
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  return openResults(db, { request, slug: requireParam(params, "round"), now: clock.now() });
}

/** How much the people who took part look like the population, and who is missing. */
export default function ResultsMirrorPage() {
  const room = useLoaderData<typeof loader>();
  return (
    <ResultsFrame part="mirror" room={room}>
      {(results) => <MirrorView results={results} room={room} />}
    </ResultsFrame>
  );
}
