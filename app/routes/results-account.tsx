import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AccountView } from "~/features/results/dashboard/evidence/account-view.tsx";
import { ResultsFrame } from "~/features/results/dashboard/results-frame.tsx";
import { openResults, type ResultsRoom } from "~/features/results/dashboard/results-room.server.ts";
import { roomCrumbs } from "~/features/results/dashboard/room-crumbs.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";

export const handle: PageHandle<ResultsRoom> = {
  title: (t, room) => (room ? `${t("evidence.parts.account")}: ${room.title}` : t("evidence.parts.account")),
  breadcrumbs: (way, room) => roomCrumbs(way, room),
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  return openResults(db, { request, slug: requireParam(params, "round"), now: clock.now() });
}

/** How the figures came about, and how to check them. */
export default function ResultsAccountPage() {
  const room = useLoaderData<typeof loader>();
  return (
    <ResultsFrame part="account" room={room}>
      {(results) => (
        <AccountView gemeenten={room.gemeenten} results={results} round={room.round.slug} stream={room.stream} />
      )}
    </ResultsFrame>
  );
}
