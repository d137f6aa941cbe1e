import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { tellAuthors } from "~/features/notifications/own-text/tell-authors.server.ts";
import { appointGuardian, relieveGuardian } from "~/features/proposals/guardians/guardian.commands.server.ts";
import { guardiansOf } from "~/features/proposals/guardians/guardian.queries.server.ts";
import { GuardianForm } from "~/features/proposals/guardians/guardian-form.server.ts";
import { AppointForm, GuardianList } from "~/features/proposals/guardians/guardian-staff.tsx";
import { shortTitle } from "~/features/proposals/proposal.ts";
import { proposalToWeigh } from "~/features/proposals/weighing/proposal-to-weigh.server.ts";
import { rolesThatWeigh } from "~/features/proposals/weighing/weighing.permissions.ts";
import { Dutch } from "~/i18n/dutch.tsx";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { env } from "~/platform/env.server.ts";
import { badRequest, notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { Alert } from "~/ui/alert.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t, page) => t("guardians.staff.titleOf", { proposal: page ? shortTitle(page.proposal.title) : "" }),
  breadcrumbs: ({ t, path }) => [{ href: path("/beheer"), label: t("staff.title") }],
};

const Search = z.strictObject({ klaar: z.enum(["appointed", "relieved"]).optional() });

async function room({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">) {
  const official = await requireRole(request, rolesThatWeigh);
  const { organisationId } = official;
  const proposal = (await proposalToWeigh(db, { organisationId, slug: requireParam(params, "slug") })) ?? notFound();
  return { official, proposal, about: { organisationId, proposalId: proposal.id } };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { proposal, about } = await room({ request, params });
  return { proposal, guardians: await guardiansOf(db, about), done: searchParams(request, Search).klaar };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { official, proposal, about } = await room({ request, params });
  const submission = parseWithZod(await readForm(request), { schema: GuardianForm });
  if (submission.status !== "success") {
    const isOurs = Object.keys(submission.error ?? {}).every((name) =>
      ["speaksFor", "email", "reason", "sure"].includes(name),
    );
    return isOurs ? data({ reply: submission.reply() }, { status: 400 }) : badRequest();
  }
  const back = (what: string) =>
    redirect(inLanguage(languageOf(request), `/beheer/voorstellen/${proposal.slug}/hoeders?klaar=${what}`), 303);
  const { value } = submission;
  const place = { organisationId: about.organisationId, origin: env.appOrigin, now: clock.now() };
  if (value.intent === "relieve") {
    const asked = { ...about, guardianId: value.guardian, actorId: official.id };
    const isRelieved = await tellAuthors(
      db,
      place,
      (tx) => relieveGuardian(tx, asked, place.now),
      (isEnded) => (isEnded ? { guardianIds: [asked.guardianId] } : undefined),
    );
    return isRelieved ? back("relieved") : notFound();
  }
  const outcome = await tellAuthors(
    db,
    place,
    (tx) => appointGuardian(tx, { ...about, ...value, appointedBy: official.id }, place.now),
    (ended) => (ended.kind === "appointed" ? ended : undefined),
  );
  const refuse = (message: string, field = "email") =>
    data({ reply: submission.reply({ fieldErrors: { [field]: [message] } }) }, { status: 409 });
  switch (outcome.kind) {
    case "appointed":
    // Sent twice: it was done the first time.
    case "already":
      return back("appointed");
    case "no-such-account":
      return refuse("guardians.error.noAccount");
    case "works-here":
      return refuse("guardians.error.worksHere");
    // The page says so itself, without the form.
    case "withdrawn":
      return data({ reply: submission.reply() }, { status: 409 });
    case "asked-meanwhile":
      return refuse("guardians.error.askedMeanwhile", "speaksFor");
    default:
      return unreachable(outcome);
  }
}

/** Whom officials ask to speak for those absent. */
export default function GuardiansPage() {
  const { proposal, guardians, done } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const { t, path } = useText();
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      <Heading level={1}>
        {t("guardians.staff.title")}: <Dutch>{shortTitle(proposal.title)}</Dutch>
      </Heading>
      <Paragraph lead>{t("guardians.lead")}</Paragraph>
      <Paragraph>
        <Link href={path(`/beheer/voorstellen/${proposal.slug}/besluiten`)} more>
          {t("guardians.staff.answer")}
        </Link>
      </Paragraph>
      {done && !reply ? <Alert kind="ok" live title={t(`guardians.staff.done.${done}`)} /> : null}
      <GuardianList guardians={guardians} reply={reply} />
      {proposal.isWithdrawn ? (
        <Alert kind="info">{t("guardians.staff.withdrawn")}</Alert>
      ) : (
        <AppointForm known={Math.max(0, ...guardians.map(({ id }) => id))} reply={reply} />
      )}
    </>
  );
}
