import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BreakdownLinks } from "~/features/results/dashboard/effects/breakdown-links.tsx";
import { clearLosses } from "~/features/results/dashboard/effects/clear-losses.queries.server.ts";
import { GroupsView } from "~/features/results/dashboard/effects/groups-view.tsx";
import { hidingBreakdowns } from "~/features/results/dashboard/effects/hiding-breakdowns.ts";
import { OtherBreakdowns } from "~/features/results/dashboard/effects/other-breakdowns.tsx";
import { ResultsFrame } from "~/features/results/dashboard/results-frame.tsx";
import { openResults } from "~/features/results/dashboard/results-room.server.ts";
import { roomCrumbs } from "~/features/results/dashboard/room-crumbs.ts";
import { languageOf } from "~/i18n/language.ts";
import { translator } from "~/i18n/translate.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t, page) => (page ? `${t("evidence.parts.groups")}: ${page.room.title}` : t("evidence.parts.groups")),
  breadcrumbs: (way, page) => roomCrumbs(way, page?.room),
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const room = await openResults(db, { request, slug: requireParam(params, "round"), now: clock.now(), by: "age" });
  const { organisationId, stream, results, round } = room;
  const isCompared = results !== null && round.instrument === "perceived_effect" && stream === "invited";
  const losses = isCompared ? await clearLosses(db, { organisationId, snapshotId: results.snapshotId, stream }) : [];
  const hiding = results ? hidingBreakdowns(translator(languageOf(request)), results.items, losses) : [];
  return { room, hiding };
}

/** Which groups of residents expect a gain, which a loss, and how far groups lie apart. */
export default function ResultsGroupsPage() {
  const { room, hiding } = useLoaderData<typeof loader>();
  const { stream, by = "age", gemeenten, round } = room;
  return (
    <ResultsFrame choice={<BreakdownLinks room={room} />} part="groups" room={room}>
      {(results) => (
        <>
          <OtherBreakdowns hiding={hiding} room={room} />
          <GroupsView instrument={round.instrument} view={{ results, round: room.title, stream, by, gemeenten }} />
        </>
      )}
    </ResultsFrame>
  );
}
