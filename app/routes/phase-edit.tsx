import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { decidingPath } from "~/features/discussions/decisions/decision-path.ts";
import { AnswerFields } from "~/features/proposals/cycle/answer-fields.tsx";
import { phaseDesk } from "~/features/proposals/cycle/phase-desk.server.ts";
import { PhaseNotice } from "~/features/proposals/cycle/phase-notice.tsx";
import { phaseForm, phasePath } from "~/features/proposals/cycle/phase-path.ts";
import { StepCheck } from "~/features/proposals/cycle/step-check.tsx";
import { StepFields } from "~/features/proposals/cycle/step-fields.tsx";
import { workOnPhase } from "~/features/proposals/cycle/work-on-phase.server.ts";
import { rolesThatAnswer } from "~/features/proposals/inputs/answering.permissions.ts";
import { countInputs } from "~/features/proposals/inputs/input.queries.server.ts";
import { phases } from "~/features/proposals/phase.ts";
import { shortTitle } from "~/features/proposals/proposal.ts";
import { namedProposal } from "~/features/proposals/proposal-name.queries.server.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { tooLate } from "~/platform/too-late.server.ts";
import { Alert } from "~/ui/alert.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextArea } from "~/ui/text-area.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t, page) => t("cycle.staff.titleOf", { proposal: page ? shortTitle(page.proposal.title) : "" }),
  breadcrumbs: ({ t, path }) => [{ href: path("/beheer"), label: t("staff.title") }],
};

const Search = z.strictObject({
  fase: z.enum(phases).optional(),
  klaar: z.enum(["stap", "antwoorden"]).optional(),
  /** The step of which one reads what it changes. */
  stap: z.enum(["on", "back"]).optional(),
});

async function room({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">) {
  const { organisationId, id: officialId } = await requireRole(request, rolesThatAnswer);
  const proposal = (await namedProposal(db, { organisationId, slug: requireParam(params, "slug") })) ?? notFound();
  return { proposal, by: { organisationId, proposalId: proposal.id, officialId } };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const here = await room({ request, params });
  const { fase: phase, klaar: done, stap: direction } = searchParams(request, Search);
  const [desk, { waiting, total }] = await Promise.all([
    phaseDesk(here, { phase, direction }),
    countInputs(db, { ...here.by, now: clock.now() }),
  ]);
  return { ...desk, proposal: here.proposal, waiting, total, done };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const here = await room({ request, params });
  const form = await readForm(request);
  return here.proposal.isWithdrawn ? tooLate("planWithdrawn", form) : await workOnPhase(request, here, form);
}

/** Where officials move a proposal through the policy cycle and answer its questions. */
export default function PhaseEditPage() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { t, path } = useText();
  const { proposal, asked, done, check } = page;
  const reply = result?.reply ?? page.reply;
  const title = <Heading level={1}>{t("cycle.staff.titleOf", { proposal: shortTitle(proposal.title) })}</Heading>;
  if (check && !result) {
    return (
      <>
        {title}
        <StepCheck {...check} />
      </>
    );
  }
  const told = result ? { changed: result.changed } : { changed: page.changed, done };
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      {title}
      {proposal.isWithdrawn ? (
        <Alert kind="warning" title={t("cycle.staff.isWithdrawn")} />
      ) : (
        <>
          <Paragraph lead>{t("cycle.staff.lead")}</Paragraph>
          <PhaseNotice {...told} isLeft={page.isLeft} leftAt={page.leftAt} />
        </>
      )}
      <Paragraph>
        <Link href={path(`/voorstellen/${proposal.slug}/verloop`)} more>
          {t("cycle.staff.view")}
        </Link>
      </Paragraph>
      {proposal.isWithdrawn ? (
        <Written text={page.written} />
      ) : (
        <Form
          action={path(phasePath(proposal.slug, asked.phase))}
          hidden={{ from: result?.from ?? proposal.phase ?? "none" }}
          id={phaseForm}
          isPage
        >
          <StepFields
            decidingPath={decidingPath(proposal.slug)}
            phase={proposal.phase}
            reply={reply}
            total={page.total}
            waiting={page.waiting}
          />
          <AnswerFields {...asked} reply={reply} />
        </Form>
      )}
    </>
  );
}

/** What an official had typed and not saved when the plan was withdrawn, to copy; nothing without a text. */
function Written({ text }: { text: string }) {
  const { t } = useText();
  if (text === "") return null;
  return (
    <TextArea
      defaultValue={text}
      hint={t("discussions.kept.hint")}
      label={t("cycle.staff.keptText")}
      name="body"
      rows={8}
    />
  );
}
