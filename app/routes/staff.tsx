import { parseWithZod } from "@conform-to/zod/v4";
import {
  type ActionFunctionArgs,
  type HeadersFunction,
  json,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { rolesThatAnswer } from "~/features/proposals/inputs/answering.permissions.ts";
import { listProposals } from "~/features/proposals/proposal-list.queries.server.ts";
import { endedJobs } from "~/features/results/dashboard/evidence/ended-jobs.ts";
import { EndedJobsAlert } from "~/features/results/dashboard/evidence/ended-jobs-alert.tsx";
import { isFollowing, OverviewSearch, refreshHeaders } from "~/features/results/dashboard/evidence/following.server.ts";
import { isBusy, secondsBetween } from "~/features/results/dashboard/evidence/job-progress.ts";
import { JobProgress } from "~/features/results/dashboard/evidence/job-progress.tsx";
import { ProposalsOverview } from "~/features/results/proposals-table.tsx";
import { maySeeResults, rolesOfStaff, rolesWithResults } from "~/features/results/results.permissions.ts";
import { RefreshForm } from "~/features/results/results-search.server.ts";
import { type RoundOverview, roundsOverview } from "~/features/results/rounds-overview.queries.server.ts";
import { RoundsOverview } from "~/features/results/rounds-table.tsx";
import { requestSnapshots } from "~/features/results/snapshot-jobs.commands.server.ts";
import { type JobState, jobsOf } from "~/features/results/snapshot-jobs.queries.server.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { badRequest } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { StaffLinks } from "~/staff-links.tsx";
import { staffPagesFor } from "~/staff-pages.ts";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle = { title: (t) => t("staff.title"), breadcrumbs: () => [] };

export const headers: HeadersFunction = ({ loaderHeaders }) => {
  const refresh = loaderHeaders.get("Refresh");
  return new Headers(refresh === null ? {} : { Refresh: refresh });
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { organisationId, role } = await requireRole(request, rolesOfStaff);
  const asked = searchParams(request, OverviewSearch);
  const now = clock.now();
  const seesResults = maySeeResults(role);
  const none: JobState[] = [];
  const [rounds, jobs, list] = await Promise.all([
    seesResults ? roundsOverview(db, { organisationId, now }) : null,
    seesResults ? jobsOf(db, { organisationId }) : none,
    listProposals(db, { organisationId, firstCodes: [], page: 1, now }),
  ]);
  const proposals = list.proposals.map(({ slug, title, phase, comments }) => ({ slug, title, phase, comments }));
  const refreshes = isFollowing(asked) && isBusy(jobs);
  return json(
    {
      rounds,
      jobs,
      proposals,
      mayAnswer: rolesThatAnswer.includes(role),
      total: list.total,
      pages: staffPagesFor(role),
      requested: asked.bijgewerkt ?? null,
      ended: endedJobs(jobs, now),
      refreshesIn: refreshes ? secondsBetween : null,
      formKey: crypto.randomUUID(),
    },
    { headers: refreshHeaders(request, refreshes) },
  );
}

export async function action({ request }: ActionFunctionArgs) {
  const { organisationId, id: userId } = await requireRole(request, rolesWithResults);
  const submission = parseWithZod(await readForm(request), { schema: RefreshForm });
  if (submission.status !== "success") badRequest();
  const requested = await requestSnapshots(db, { organisationId, userId, now: clock.now() });
  return redirect(inLanguage(languageOf(request), `/beheer?bijgewerkt=${requested}`), 303);
}

/** What is running, for people who work for the organisation. */
export default function StaffPage() {
  const { rounds, jobs, proposals, mayAnswer, total, pages, requested, ended, refreshesIn, formKey } =
    useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <Heading level={1}>{t("staff.title")}</Heading>
      <Paragraph lead>{t(rounds ? "staff.lead" : "staff.leadModerator")}</Paragraph>
      {requested === null || (ended && requested > 0) ? null : (
        <Alert kind="ok" live>
          <p>{t("evidence.jobs.asked", { count: requested })}</p>
        </Alert>
      )}
      {ended && rounds ? <EndedJobsAlert ended={ended} rounds={rounds} /> : null}
      {rounds ? <Progress jobs={jobs} refreshesIn={refreshesIn} rounds={rounds} /> : null}
      <StaffLinks groups={pages} />
      {rounds ? <Results formKey={formKey} jobs={jobs} rounds={rounds} /> : null}
      <ProposalsOverview mayAnswer={mayAnswer} proposals={proposals} total={total} />
    </>
  );
}

interface RoundsProps {
  rounds: RoundOverview[];
  jobs: JobState[];
}

/** How far figures are that are being made. */
function Progress({ rounds, jobs, refreshesIn }: RoundsProps & { refreshesIn: number | null }) {
  const { language } = useText();
  const titles = rounds.map(({ slug, titleNl, titleEn }) => [slug, language === "nl" ? titleNl : titleEn]);
  return <JobProgress jobs={jobs} refreshesIn={refreshesIn} titles={Object.fromEntries(titles)} />;
}

function Results({ rounds, jobs, formKey }: RoundsProps & { formKey: string }) {
  const { t, path } = useText();
  return (
    <>
      <RoundsOverview jobs={jobs} rounds={rounds} />
      <Paragraph>
        <Link href={path("/beheer/resultaten")} more>
          {t("evidence.list.all")}
        </Link>
      </Paragraph>
      <Form formKey={formKey}>
        <Paragraph small>
          {t("staff.refresh.hint")} {t("evidence.jobs.askHint", { seconds: secondsBetween })}
        </Paragraph>
        <Button variant="secondary">{t("staff.refresh.button")}</Button>
      </Form>
    </>
  );
}
