import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BreakdownLinks } from "~/features/results/dashboard/effects/breakdown-links.tsx";
import { GroupsView } from "~/features/results/dashboard/effects/groups-view.tsx";
import { ResultsFrame } from "~/features/results/dashboard/results-frame.tsx";
import { openResults, type ResultsRoom } from "~/features/results/dashboard/results-room.server.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";

export const handle: PageHandle<ResultsRoom> = {
  title: (t, room) => (room ? `${t("evidence.parts.groups")}: ${room.title}` : t("evidence.parts.groups")),
  breadcrumbs: ({ t, path }, room) => [
    { href: path(room?.isStaff ? "/beheer/resultaten" : "/resultaten"), label: t("evidence.list.title") },
    ...(room ? [{ href: path(room.base), label: room.title }] : []),
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  return openResults(db, { request, slug: requireParam(params, "round"), now: clock.now(), by: "age" });
}

/** Which groups of residents expect a gain, which a loss, and how far groups lie apart. */
export default function ResultsGroupsPage() {
  const room = useLoaderData<typeof loader>();
  const { stream, by = "age", gemeenten, round } = room;
  return (
    <ResultsFrame choice={<BreakdownLinks room={room} />} part="groups" room={room}>
      {(results) => (
        <GroupsView instrument={round.instrument} view={{ results, round: room.title, stream, by, gemeenten }} />
      )}
    </ResultsFrame>
  );
}
