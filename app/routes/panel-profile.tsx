import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireUser } from "~/features/accounts/signed-in.server.ts";
import { isPaused } from "~/features/panels/may-be-asked.ts";
import { MembershipSearch, membershipForm } from "~/features/panels/membership-form.server.ts";
import { takeMembershipStep } from "~/features/panels/membership-step.server.ts";
import { OwnConsent } from "~/features/panels/own-consent.tsx";
import { Leaving } from "~/features/panels/own-membership.tsx";
import { OwnParticipations } from "~/features/panels/own-participations.tsx";
import { ownProfile } from "~/features/panels/own-profile.queries.server.ts";
import { findPanel } from "~/features/panels/panel.queries.server.ts";
import { canBeMended } from "~/features/panels/panel-form.server.ts";
import { participationsOf } from "~/features/panels/participation.queries.server.ts";
import { pauseDays } from "~/features/panels/pause.ts";
import { Pausing } from "~/features/panels/pausing.tsx";
import { placesOf } from "~/features/panels/places.server.ts";
import { ProfileForm } from "~/features/panels/profile-form.tsx";
import { needsRefresh } from "~/features/panels/refresh.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import type { FormReply } from "~/platform/form-reply.ts";
import { badRequest, notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { Alert } from "~/ui/alert.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Heading } from "~/ui/heading.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t) => t("panels.profile.page"),
  breadcrumbs: ({ t, path }, page) => [
    { href: path("/panels"), label: t("panels.title") },
    ...(page ? [{ href: path(`/panels/${page.panel.slug}`), label: page.panel.name }] : []),
  ],
};

/** The membership of whoever is signed in; anybody else is led to the page on which one can join. */
async function openMembership(request: Request, params: LoaderFunctionArgs["params"], now: Date) {
  const user = await requireUser(request);
  const { organisationId, id: userId } = user;
  const slug = requireParam(params, "slug");
  const panel = (await findPanel(db, { organisationId, userId, now, slug })) ?? notFound();
  const membership = { organisationId, userId, panelId: panel.id };
  const profile = await ownProfile(db, membership);
  if (!panel.member || !profile) throw redirect(inLanguage(languageOf(request), `/panels/${slug}`));
  return { panel, member: panel.member, membership, profile };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { gelukt } = searchParams(request, MembershipSearch);
  const now = clock.now();
  const { panel, member, membership, profile } = await openMembership(request, params, now);
  const { slug, name, consentText, consentVersion } = panel;
  return {
    panel: { slug, name, consentText, consentVersion },
    member,
    profile,
    places: await placesOf(db, panel.areaCode),
    participations: await participationsOf(db, { ...membership, now }),
    needsRefresh: needsRefresh(member, now),
    pausedUntil: isPaused(member.pausedUntil, now) ? member.pausedUntil : null,
    pauseDays: pauseDays(now),
    done: gelukt,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const now = clock.now();
  const form = await readForm(request);
  const { panel, membership } = await openMembership(request, params, now);
  const submission = parseWithZod(form, { schema: membershipForm(now) });
  if (submission.status !== "success") {
    return canBeMended(submission.error) ? refused(submission.reply(), 400) : badRequest();
  }
  const outcome = await takeMembershipStep(db, { panel, membership, step: submission.value, now });
  const here = inLanguage(languageOf(request), `/panels/${panel.slug}`);
  switch (outcome.kind) {
    case "done":
      return redirect(`${here}/profiel?gelukt=${outcome.what}`, 303);
    case "wrong":
      return refused(submission.reply({ fieldErrors: outcome.errors }), outcome.status);
    case "was-no-member":
      return redirect(here);
    default:
      return unreachable(outcome);
  }
}

function refused(reply: FormReply, status: number) {
  return data({ reply }, { status });
}

/** What a member of a panel can see and change of their membership. */
export default function PanelProfilePage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const { t } = useText();
  const replyTo = (intent: string) => (reply?.initialValue?.intent === intent ? reply : undefined);
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      {page.done && !reply ? (
        <Alert kind="ok" live>
          {t(`panels.profile.done.${page.done}`)}
        </Alert>
      ) : null}
      <Heading level={1}>{t("panels.profile.page")}</Heading>
      <ProfileForm {...page} reply={replyTo("profile")} />
      <Pausing days={page.pauseDays} pausedUntil={page.pausedUntil} reply={replyTo("pause")} />
      <OwnParticipations level={2} participations={page.participations} />
      <Heading level={2}>{t("panels.membership.title")}</Heading>
      <OwnConsent consent={page.member} panel={page.panel} />
      <Leaving slug={page.panel.slug} />
    </>
  );
}
