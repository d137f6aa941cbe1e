import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { listProposals } from "~/features/proposals/proposal-list.queries.server.ts";
import { ProposalsOverview } from "~/features/results/proposals-table.tsx";
import { maySeeResults, rolesOfStaff, rolesWithResults } from "~/features/results/results.permissions.ts";
import { RefreshForm, StaffSearch } from "~/features/results/results-search.server.ts";
import { roundsOverview } from "~/features/results/rounds-overview.queries.server.ts";
import { RoundsOverview } from "~/features/results/rounds-table.tsx";
import { refreshDueSnapshots } from "~/features/results/snapshot.commands.server.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { badRequest } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle = { title: (t) => t("staff.title"), breadcrumbs: () => [] };

export async function loader({ request }: LoaderFunctionArgs) {
  const { organisationId, role } = await requireRole(request, rolesOfStaff);
  const { bijgewerkt } = searchParams(request, StaffSearch);
  const now = clock.now();
  const [rounds, list] = await Promise.all([
    maySeeResults(role) ? roundsOverview(db, { organisationId, now }) : null,
    listProposals(db, { organisationId, firstCodes: [], page: 1, now }),
  ]);
  const proposals = list.proposals.map(({ slug, title, phase, comments }) => ({ slug, title, phase, comments }));
  return { rounds, proposals, total: list.total, refreshed: bijgewerkt ?? null, formKey: crypto.randomUUID() };
}

export async function action({ request }: ActionFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesWithResults);
  const submission = parseWithZod(await readForm(request), { schema: RefreshForm });
  if (submission.status !== "success") badRequest();
  const made = await refreshDueSnapshots(db, clock.now(), organisationId);
  return redirect(inLanguage(languageOf(request), `/beheer?bijgewerkt=${made}`), 303);
}

/** What is running, for people who work for the organisation. */
export default function StaffPage() {
  const { rounds, proposals, total, refreshed, formKey } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <Heading level={1}>{t("staff.title")}</Heading>
      <Paragraph lead>{t(rounds ? "staff.lead" : "staff.leadModerator")}</Paragraph>
      {refreshed === null ? null : (
        <Alert kind="ok" live>
          <p>{t("staff.refresh.done", { count: refreshed })}</p>
        </Alert>
      )}
      {rounds ? (
        <>
          <RoundsOverview rounds={rounds} />
          <Form formKey={formKey}>
            <Paragraph small>{t("staff.refresh.hint")}</Paragraph>
            <Button variant="secondary">{t("staff.refresh.button")}</Button>
          </Form>
        </>
      ) : null}
      <ProposalsOverview proposals={proposals} total={total} />
    </>
  );
}
