import type { PageHandle } from "~/platform/page-handle.ts";
import type { ResultsRoom } from "./results-room.server.ts";

type Way = Parameters<NonNullable<PageHandle["breadcrumbs"]>>[0];

/** The way to a page of a round: for staff it begins with their own pages. The page of the round itself has `isRound`. */
export function roomCrumbs(
  { t, path }: Way,
  room: Pick<ResultsRoom, "isStaff" | "base" | "title"> | undefined,
  { isRound = false }: { isRound?: boolean } = {},
) {
  const list = { href: path(room?.isStaff ? "/beheer/resultaten" : "/resultaten"), label: t("evidence.list.title") };
  return [
    ...(room?.isStaff ? [{ href: path("/beheer"), label: t("staff.title") }] : []),
    list,
    ...(room && !isRound ? [{ href: path(room.base), label: room.title }] : []),
  ];
}
