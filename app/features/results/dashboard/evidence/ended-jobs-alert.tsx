import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { formatDateTime } from "~/ui/format.ts";
import type { RoundOverview } from "../../rounds-overview.queries.server.ts";
import { type EndedJobs, endedSentences } from "./ended-jobs.ts";

/** Says that the figures which staff asked for are ready, since when, and what came of it. */
export function EndedJobsAlert({ ended, rounds }: { ended: EndedJobs; rounds: readonly RoundOverview[] }) {
  const { t, language } = useText();
  const moment = formatDateTime(ended.finishedAt, language);
  return (
    <Alert kind="ok" live title={t("evidence.jobs.ended.title", { moment })}>
      {endedSentences(t, language, ended, rounds).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Alert>
  );
}
