import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { Alert } from "~/ui/alert.tsx";
import { formatDateTime, formatList } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { Progress } from "~/ui/progress.tsx";
import type { JobState } from "../../snapshot-jobs.queries.server.ts";
import { jobsUnderWay } from "./job-progress.ts";

interface JobProgressProps {
  jobs: readonly JobState[];
  /** Titles of the rounds by their name in addresses, in the language of the page. */
  titles: Readonly<Record<string, string>>;
  /** Seconds until the page is drawn anew by itself; null when it is not. */
  refreshesIn: number | null;
}

/** How far the snapshots are that are being made, and which ones failed; nothing when there are neither. */
export function JobProgress({ jobs, titles, refreshesIn }: JobProgressProps) {
  const { t, language } = useText();
  const underWay = jobsUnderWay(jobs);
  const titleOf = ({ roundSlug }: JobState) => titles[roundSlug] ?? roundSlug;
  const running = underWay.filter(({ state }) => state === "running");
  const waiting = underWay.filter(({ state }) => state === "waiting");
  const failed = jobs.filter(({ state }) => state === "failed").map(titleOf);
  return (
    <>
      {failed.length > 0 ? (
        <Alert kind="error" title={t("evidence.jobs.failedTitle")}>
          <p>{t("evidence.jobs.failed", { rounds: formatList(failed, language) })}</p>
        </Alert>
      ) : null}
      {underWay.length > 0 ? (
        <>
          <Heading level={2}>{t("evidence.jobs.title")}</Heading>
          <Paragraph>{t("evidence.jobs.hint")}</Paragraph>
          <Following refreshesIn={refreshesIn} />
          {running.length > 0 ? (
            <ul className="ui-jobs">
              {running.map((job) => (
                <li key={job.roundSlug}>
                  <Job job={job} title={titleOf(job)} />
                </li>
              ))}
            </ul>
          ) : null}
          {waiting.length > 0 ? (
            <Paragraph>{t("evidence.jobs.waiting", { rounds: formatList(waiting.map(titleOf), language) })}</Paragraph>
          ) : null}
        </>
      ) : null}
    </>
  );
}

function Job({ job, title }: { job: JobState; title: string }) {
  const { t, language } = useText();
  return (
    <>
      <strong>{title}</strong>
      <Progress
        label={title}
        percent={job.percent}
        text={t("evidence.jobs.percent", { percent: Math.round(job.percent) })}
      />
      <span>{t(job.step ? `evidence.jobs.step.${job.step}` : "evidence.jobs.running")}.</span>{" "}
      <small>{t("evidence.jobs.askedAt", { moment: formatDateTime(job.requestedAt, language) })}</small>
    </>
  );
}

/** The page comes back by itself only for who asked for it, and one link stops it (WCAG 2.2.1, 2.2.2). */
function Following({ refreshesIn }: { refreshesIn: number | null }) {
  const { t, path } = useText();
  const here = path("/beheer");
  return (
    <>
      {refreshesIn === null ? null : <Paragraph>{t("evidence.jobs.follow", { seconds: refreshesIn })}</Paragraph>}
      <ActionList>
        {refreshesIn === null ? (
          <>
            <Link href={here}>{t("evidence.jobs.refresh")}</Link>
            <Link href={`${here}?volgen=ja`}>{t("evidence.jobs.start")}</Link>
          </>
        ) : (
          <>
            <Link href={`${here}?volgen=ja`}>{t("evidence.jobs.refresh")}</Link>
            <Link href={here}>{t("evidence.jobs.stop")}</Link>
          </>
        )}
      </ActionList>
    </>
  );
}

/** What became of the newest snapshot that was asked for, in a few words. */
export function JobOutcome({ job }: { job: JobState }) {
  const { t, language } = useText();
  const moment = formatDateTime(job.finishedAt ?? job.requestedAt, language);
  return <small>{t(`evidence.jobs.state.${job.state}`, { moment })}</small>;
}
