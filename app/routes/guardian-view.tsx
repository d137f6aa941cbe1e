import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireUser } from "~/features/accounts/signed-in.server.ts";
import { findPersonalData } from "~/features/discussions/personal-data.ts";
import { isThemeCode } from "~/features/framework/theme.ts";
import { writeView } from "~/features/proposals/guardians/guardian.commands.server.ts";
import { everGuardian, ownGuardian, viewsOfGuardian } from "~/features/proposals/guardians/guardian.queries.server.ts";
import type { OtherDraft } from "~/features/proposals/guardians/guardian.ts";
import { ViewForm } from "~/features/proposals/guardians/guardian-form.server.ts";
import { StandingDraft, ViewFields, WrittenViews } from "~/features/proposals/guardians/guardian-writing.tsx";
import { shortTitle } from "~/features/proposals/proposal.ts";
import { proposalToWeigh } from "~/features/proposals/weighing/proposal-to-weigh.server.ts";
import { Dutch } from "~/i18n/dutch.tsx";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import type { FormReply } from "~/platform/form-reply.ts";
import { badRequest, forbidden, notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { tooLate } from "~/platform/too-late.server.ts";
import { Alert } from "~/ui/alert.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t, page) => t("guardians.write.titleOf", { proposal: page ? shortTitle(page.proposal.title) : "" }),
  breadcrumbs: ({ t, path }, page) => [
    { href: path("/voorstellen"), label: t("proposals.list.title") },
    ...(page ? [{ href: path(`/voorstellen/${page.proposal.slug}`), label: shortTitle(page.proposal.title) }] : []),
  ],
};

const Search = z.strictObject({
  thema: z.string().max(60).optional(),
  klaar: z.enum(["bewaard", "gepubliceerd"]).optional(),
});

/** `form`: what was sent. Who was relieved while writing, or saw the plan withdrawn, gets it back to copy. */
async function desk({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">, form?: FormData) {
  const user = await requireUser(request);
  const { organisationId, id: userId } = user;
  const proposal = (await proposalToWeigh(db, { organisationId, slug: requireParam(params, "slug") })) ?? notFound();
  const own = { organisationId, proposalId: proposal.id, userId };
  const guardian = await ownGuardian(db, own);
  if (!guardian) return form && (await everGuardian(db, own)) ? tooLate("guardianOver", form) : forbidden();
  return { organisationId, proposal, guardian };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId, proposal, guardian } = await desk({ request, params });
  const { thema, klaar: done } = searchParams(request, Search);
  const views = await viewsOfGuardian(db, { organisationId, guardianId: guardian.id });
  return { proposal, guardian, views, theme: thema && isThemeCode(thema) ? thema : null, done };
}

export async function action({ request, params }: ActionFunctionArgs) {
  // Read first: a body that is no form is that for everybody.
  const form = await readForm(request);
  const { organisationId, proposal, guardian } = await desk({ request, params }, form);
  const submission = parseWithZod(form, { schema: ViewForm });
  if (submission.status !== "success") {
    const fields = ["theme", "body", "sources", "sure"];
    const isOurs = Object.keys(submission.error ?? {}).every((name) => fields.includes(name));
    return isOurs ? data({ reply: submission.reply() }, { status: 400 }) : badRequest();
  }
  const { intent, sure: _sure, ...view } = submission.value;
  const publish = intent === "publish";
  const found = publish ? personalDataIn(view) : {};
  if (Object.keys(found).length > 0) return data({ reply: submission.reply({ fieldErrors: found }) }, { status: 400 });
  const outcome = await writeView(db, { organisationId, guardianId: guardian.id, publish, ...view }, clock.now());
  if (outcome.kind === "other-draft") {
    const reply = submission.reply({ fieldErrors: { theme: ["guardians.error.otherDraft"] } });
    return data({ reply, standing: outcome.draft }, { status: 409 });
  }
  // A draft stays in the form, so that going on with it does not begin from nothing.
  const done = publish ? "klaar=gepubliceerd" : `thema=${view.theme}&klaar=bewaard`;
  return redirect(inLanguage(languageOf(request), `/voorstellen/${proposal.slug}/zienswijze?${done}`), 303);
}

/** What must go before everybody may read it: a guardian has no moderator in between. An address of a page is no person's. */
function personalDataIn({ body, sources }: { body: string; sources: string[] }): Record<string, string[]> {
  const texts = { body, sources: sources.join("\n").replace(/https?:\/\/\S+/g, " ") };
  return Object.fromEntries(
    Object.entries(texts)
      .map(([field, text]) => [field, findPersonalData(text).map((kind) => `guardians.error.held.${kind}`)] as const)
      .filter(([, messages]) => messages.length > 0),
  );
}

/** What came of a form that was not taken; `standing`: the draft that it would have replaced. */
interface Refused {
  reply?: FormReply;
  standing?: OtherDraft;
}

/** Where a guardian writes, theme by theme. */
export default function GuardianViewPage() {
  const { guardian, views, theme, done, proposal } = useLoaderData<typeof loader>();
  const { reply, standing } = useActionData<Refused>() ?? {};
  const { t } = useText();
  const draft = views.find((view) => view.theme === theme && view.publishedAt === null);
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      <Heading level={1}>
        {t("guardians.write.heading")} <Dutch>{shortTitle(proposal.title)}</Dutch>
      </Heading>
      <Paragraph lead>{t("guardians.write.lead", { party: t(`guardians.party.${guardian.speaksFor}`) })}</Paragraph>
      {done && !reply ? (
        <Alert kind="ok" live title={t(done === "bewaard" ? "guardians.write.kept" : "guardians.write.published")} />
      ) : null}
      {standing ? <StandingDraft draft={standing} /> : null}
      <ViewFields
        draft={draft}
        drafted={views.filter(({ publishedAt }) => publishedAt === null).map((view) => view.theme)}
        reply={reply}
        speaksFor={guardian.speaksFor}
        standing={standing}
        theme={theme}
      />
      <WrittenViews slug={proposal.slug} views={views} />
    </>
  );
}
