import { randomUUID } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { roundCrumbs } from "~/features/questionnaires/planning/round-crumbs.ts";
import { rolesThatEnter } from "~/features/responses/paper/paper.permissions.ts";
import { paperDeskById } from "~/features/responses/paper/paper-desk.queries.server.ts";
import { assistedCounts, pendingForms } from "~/features/responses/paper/paper-entry.queries.server.ts";
import { BeginForm, PaperSearch } from "~/features/responses/paper/paper-form.server.ts";
import { PaperOverview } from "~/features/responses/paper/paper-overview.tsx";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { badRequest, notFound } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { requireNumber } from "~/platform/require-number.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { Alert } from "~/ui/alert.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t) => t("paper.title"),
  breadcrumbs: (text, page) => roundCrumbs(text, page?.round),
};

async function deskFor({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">) {
  const { organisationId } = await requireRole(request, rolesThatEnter);
  const roundId = requireNumber(params, "id");
  return (await paperDeskById(db, { organisationId, roundId, now: clock.now() })) ?? notFound();
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId, round, state } = await deskFor({ request, params });
  const asked = searchParams(request, PaperSearch);
  const ofRound = { organisationId, roundId: round.id };
  return {
    ...asked,
    base: `/beheer/rondes/${round.id}/papier`,
    round: { id: round.id, titleNl: round.titleNl, titleEn: round.titleEn },
    state,
    pending: await pendingForms(db, ofRound),
    counts: await assistedCounts(db, ofRound),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { round } = await deskFor({ request, params });
  const submission = parseWithZod(await readForm(request), { schema: BeginForm });
  if (submission.status !== "success") {
    const isMendable = Object.keys(submission.error ?? {}).every((field) => field === "number");
    return isMendable ? data({ reply: submission.reply() }, { status: 400 }) : badRequest();
  }
  const { value } = submission;
  const number = value.intent === "phone" ? `telefoon-${randomUUID()}` : value.number;
  return redirect(inLanguage(languageOf(request), `/beheer/rondes/${round.id}/papier/${number}`), 303);
}

/** What came on paper or by telephone in a round. */
export default function PaperOverviewPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const { t, language } = useText();
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      {page.klaar ? (
        <Alert kind={page.klaar === "eerste" ? "info" : "ok"} live>
          {t(`paper.done.${page.klaar}`, { number: page.formulier ?? "" })}
        </Alert>
      ) : null}
      <Heading level={1}>
        {t("paper.title")}: {language === "nl" ? page.round.titleNl : page.round.titleEn}
      </Heading>
      <Paragraph lead>{t("paper.lead")}</Paragraph>
      <PaperOverview base={page.base} counts={page.counts} pending={page.pending} reply={reply} state={page.state} />
    </>
  );
}
