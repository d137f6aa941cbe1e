import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { DrawForm } from "~/features/panels/lot/draw-form.tsx";
import { Gathering } from "~/features/panels/lot/gathering.tsx";
import { levelCounts } from "~/features/panels/lot/level-counts.ts";
import { rolesWithLot } from "~/features/panels/lot/lot.permissions.ts";
import { findAssembly, type LotState, volunteersOf } from "~/features/panels/lot/lot.queries.server.ts";
import { writeQuotas } from "~/features/panels/lot/lot-file.ts";
import { canBeMended, LotForm, LotSearch } from "~/features/panels/lot/lot-form.server.ts";
import { takeLotStep } from "~/features/panels/lot/lot-step.server.ts";
import { Chances, Outcome } from "~/features/panels/lot/public-lottery.tsx";
import { publishedLottery } from "~/features/panels/lot/published-lottery.server.ts";
import { QuotaTable } from "~/features/panels/lot/quota-table.tsx";
import { withVolunteerFile } from "~/features/panels/lot/volunteer-upload.server.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { filled } from "~/platform/form-reply.ts";
import { badRequest, notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { Alert } from "~/ui/alert.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { formatDateTime } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t, page) => page?.title ?? t("lot.title"),
  breadcrumbs: ({ t, path }) => [
    { href: path("/beheer"), label: t("staff.title") },
    { href: path("/beheer/loting"), label: t("lot.title") },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesWithLot);
  const { klaar } = searchParams(request, LotSearch);
  const slug = requireParam(params, "slug");
  const assembly = (await findAssembly(db, { organisationId, slug })) ?? notFound();
  const people = await volunteersOf(db, assembly);
  const { title, seats, quotas, state, inTheWay } = assembly;
  const { requestedAt } = assembly;
  const lottery = await publishedLottery(db, assembly);
  const counted = { counts: levelCounts(people), volunteers: people.length };
  return { slug, title, seats, quotas, state, inTheWay, requestedAt, klaar: doneIn(state, klaar), lottery, ...counted };
}

/** What was just done, unless the page is past it: an address with the request stays open until the chances are there. */
function doneIn(state: LotState, klaar: z.output<typeof LotSearch>["klaar"]) {
  return klaar === "berekenen" && state !== "computing" ? undefined : klaar;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesWithLot);
  const slug = requireParam(params, "slug");
  const assembly = (await findAssembly(db, { organisationId, slug })) ?? notFound();
  const given = await withVolunteerFile(await readForm(request));
  if (given.kind === "malformed") return badRequest();
  const submission = parseWithZod(given.form, { schema: LotForm });
  if (given.kind === "unreadable") {
    const bestand = [filled("lot.error.file", { sentence: given.problem })];
    return data({ reply: submission.reply({ fieldErrors: { bestand } }) }, { status: 400 });
  }
  if (submission.status !== "success") {
    return canBeMended(submission.error) ? data({ reply: submission.reply() }, { status: 400 }) : badRequest();
  }
  const step = { step: submission.value, listName: given.name };
  const outcome = await takeLotStep(db, { organisationId, assembly, ...step, now: clock.now() });
  switch (outcome.kind) {
    case "done":
      return redirect(inLanguage(languageOf(request), `/beheer/loting/${slug}?klaar=${outcome.what}`), 303);
    case "wrong":
      return data({ reply: submission.reply({ fieldErrors: { [outcome.field]: outcome.messages } }) }, { status: 400 });
    case "refused":
      return data({ reply: submission.reply({ formErrors: [outcome.message] }) }, { status: 409 });
  }
}

/** One lottery: seats, volunteers, chances and the draw. */
export default function AssemblyPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const { t, path } = useText();
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      {page.klaar && !reply ? (
        <Alert kind="ok" live>
          {t(`lot.done.${page.klaar}`)}
        </Alert>
      ) : null}
      <Heading level={1}>{page.title}</Heading>
      <Paragraph lead>{t("lot.quotas.seats", { seats: page.seats, state: t(`lot.state.${page.state}`) })}</Paragraph>
      {page.lottery ? <Outcome lottery={page.lottery} /> : null}
      <Heading level={2}>{t("lot.quotas.title")}</Heading>
      <QuotaTable counts={page.counts} quotas={page.quotas} />
      {page.lottery ? <Chances lottery={page.lottery} /> : null}
      <Step page={page} reply={reply} />
      <Paragraph>
        <Link href={path(`/loting/${page.slug}`)} more>
          {t("lot.draw.public")}
        </Link>
      </Paragraph>
    </>
  );
}

function Step({
  page,
  reply,
}: {
  page: Awaited<ReturnType<typeof loader>>;
  reply: Parameters<typeof DrawForm>[0]["reply"];
}) {
  const { t, language } = useText();
  switch (page.state) {
    case "gathering":
    case "impossible":
      return (
        <Gathering
          features={Object.keys(page.quotas)}
          inTheWay={page.inTheWay}
          quotas={writeQuotas(page.quotas)}
          reply={reply}
          seats={page.seats}
          volunteers={page.volunteers}
        />
      );
    case "computing":
      return (
        <Alert kind="info">
          {t("lot.compute.busy", { moment: page.requestedAt ? formatDateTime(page.requestedAt, language) : "" })}
        </Alert>
      );
    case "published":
      return <DrawForm reply={reply} />;
    case "drawn":
      return null;
  }
}
