import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { formatList } from "~/ui/format.ts";
import type { RoundOverview } from "../../rounds-overview.queries.server.ts";
import type { JobState } from "../../snapshot-jobs.queries.server.ts";

/** Longer ago than this nobody waits for the answer any more. */
const ANSWERED_FOR_MS = 60 * 60_000;

/** What came of the snapshots that staff asked for last, now that all of them have ended. */
export interface EndedJobs {
  /** When the last of them ended. ISO time. */
  finishedAt: string;
  /** Names of rounds in addresses: with new figures, and with the figures that they had. */
  updated: string[];
  unchanged: string[];
}

/** What came of the newest asking of staff; null while it is under way, when all of it failed, or when it was long ago. */
export function endedJobs(jobs: readonly JobState[], now: Date): EndedJobs | null {
  const asked = jobs.filter(({ reason }) => reason === "asked");
  const newest = asked
    .map(({ requestedAt }) => requestedAt)
    .sort()
    .at(-1);
  const together = asked.filter(({ requestedAt }) => requestedAt === newest);
  const finished = together.flatMap(({ finishedAt }) => finishedAt ?? []).sort();
  const finishedAt = finished.at(-1);
  if (finishedAt === undefined || finished.length < together.length) return null;
  if (now.getTime() - new Date(finishedAt).getTime() > ANSWERED_FOR_MS) return null;
  const of = (state: JobState["state"]) =>
    together.filter((job) => job.state === state).map(({ roundSlug }) => roundSlug);
  const [updated, unchanged] = [of("done"), of("unchanged")];
  return updated.length + unchanged.length === 0 ? null : { finishedAt, updated, unchanged };
}

/** Which rounds have new figures, and of the others why they have not: a sentence each. */
export function endedSentences(
  t: TFunction,
  language: Language,
  { updated, unchanged }: EndedJobs,
  rounds: readonly Pick<RoundOverview, "slug" | "titleNl" | "titleEn" | "state">[],
): string[] {
  const named = (slugs: readonly string[], states: readonly RoundOverview["state"][]) =>
    rounds
      .filter(({ slug, state }) => slugs.includes(slug) && states.includes(state))
      .map(({ titleNl, titleEn }) => (language === "nl" ? titleNl : titleEn));
  const told = [
    { kind: "updated", titles: named(updated, ["open", "closed", "upcoming"]) },
    { kind: "fewPeople", titles: named(unchanged, ["open"]) },
    { kind: "closed", titles: named(unchanged, ["closed"]) },
    { kind: "upcoming", titles: named(unchanged, ["upcoming"]) },
  ] as const;
  return told.flatMap(({ kind, titles }) =>
    titles.length === 0 ? [] : [t(`evidence.jobs.ended.${kind}`, { rounds: formatList(titles, language) })],
  );
}
