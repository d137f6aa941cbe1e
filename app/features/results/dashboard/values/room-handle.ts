import type { PageHandle } from "~/platform/page-handle.ts";
import type { ResultsPart } from "../results-parts.ts";
import type { ResultsRoom } from "../results-room.server.ts";
import { roomCrumbs } from "../room-crumbs.ts";

/** What a page with one part of a round's results tells the root: its title, and the way here past the round. */
export function roomHandle<Data extends { room: ResultsRoom }>(part: ResultsPart): PageHandle<Data> {
  return {
    title: (t, page) =>
      page
        ? t("valueBoard.pageTitle", { part: t(`evidence.parts.${part}`), round: page.room.title })
        : t("evidence.list.title"),
    breadcrumbs: (way, page) => roomCrumbs(way, page?.room),
  };
}
