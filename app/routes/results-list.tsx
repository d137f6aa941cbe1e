import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { RoundList } from "~/features/results/dashboard/evidence/round-list.tsx";
import { rolesWithResults } from "~/features/results/results.permissions.ts";
import { releasedRounds } from "~/features/results/rounds-overview.queries.server.ts";
import { type JobState, jobsOf } from "~/features/results/snapshot-jobs.queries.server.ts";
import { withoutLanguage } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

type Page = Awaited<ReturnType<typeof loader>>;

export const handle: PageHandle<Page> = {
  title: (t) => t("evidence.list.title"),
  breadcrumbs: ({ t, path }, page) => (page?.isStaff ? [{ href: path("/beheer"), label: t("staff.title") }] : []),
};

export async function loader({ request }: LoaderFunctionArgs) {
  const isStaff = withoutLanguage(new URL(request.url).pathname).startsWith("/beheer");
  const organisationId = isStaff
    ? (await requireRole(request, rolesWithResults)).organisationId
    : (await currentOrganisation(db)).id;
  searchParams(request, z.strictObject({}));
  const none: JobState[] = [];
  const [rounds, jobs] = await Promise.all([
    releasedRounds(db, { organisationId, now: clock.now() }),
    isStaff ? jobsOf(db, { organisationId }) : none,
  ]);
  const shown = isStaff ? rounds : rounds.filter(({ people }) => people.some((told) => told.people !== null));
  return { isStaff, rounds: shown, jobs };
}

/** All rounds with results, for everybody; under "Beheer" also those that have none yet. */
export default function ResultsListPage() {
  const { isStaff, rounds, jobs } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <Heading level={1}>{t("evidence.list.title")}</Heading>
      <Paragraph lead>{t(isStaff ? "evidence.list.leadStaff" : "evidence.list.lead")}</Paragraph>
      <RoundList base={isStaff ? "/beheer/resultaten" : "/resultaten"} jobs={jobs} rounds={rounds} />
    </>
  );
}
