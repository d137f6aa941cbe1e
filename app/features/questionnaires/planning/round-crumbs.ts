import type { PageText } from "~/platform/page-handle.ts";

/** The way to the pages of one round, for those who may plan rounds; without it to the list of rounds. */
export function roundCrumbs({ t, path, language }: PageText, round?: { id: number; titleNl: string; titleEn: string }) {
  const list = [
    { href: path("/beheer"), label: t("staff.title") },
    { href: path("/beheer/rondes"), label: t("roundPlanner.title") },
  ];
  if (!round) return list;
  return [
    ...list,
    { href: path(`/beheer/rondes/${round.id}`), label: language === "nl" ? round.titleNl : round.titleEn },
  ];
}
