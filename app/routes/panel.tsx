import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireUser, signedInUser } from "~/features/accounts/signed-in.server.ts";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { JoinForm } from "~/features/panels/join-form.tsx";
import { SignInToJoin, StaffCannotJoin } from "~/features/panels/join-refusal.tsx";
import { isPaused } from "~/features/panels/may-be-asked.ts";
import { joinPanel, leavePanel } from "~/features/panels/membership.commands.server.ts";
import { OwnMembership } from "~/features/panels/own-membership.tsx";
import { mayJoin } from "~/features/panels/panel.permissions.ts";
import { findPanel } from "~/features/panels/panel.queries.server.ts";
import { OpenSurveys, PanelAbout } from "~/features/panels/panel-about.tsx";
import { canBeMended, PanelSearch, panelForm } from "~/features/panels/panel-form.server.ts";
import { placesOf, readPlace } from "~/features/panels/places.server.ts";
import { needsRefresh } from "~/features/panels/refresh.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import type { FormReply } from "~/platform/form-reply.ts";
import { badRequest, forbidden, notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { Alert } from "~/ui/alert.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

type Page = Awaited<ReturnType<typeof loader>>;

export const handle: PageHandle<Page> = {
  title: (t, page) => page?.panel.name ?? t("panels.title"),
  breadcrumbs: ({ t, path }) => [{ href: path("/panels"), label: t("panels.title") }],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { gelukt } = searchParams(request, PanelSearch);
  const [organisation, user] = await Promise.all([currentOrganisation(db), signedInUser(request)]);
  const reading = { organisationId: organisation.id, userId: user?.id, now: clock.now() };
  const panel = (await findPanel(db, { ...reading, slug: requireParam(params, "slug") })) ?? notFound();
  const reader: Reader = user === null ? "anonymous" : mayJoin(user.role) ? "resident" : "staff";
  return {
    panel,
    reader,
    places: await placesOf(db, panel.areaCode),
    message: user === null ? undefined : messageOf(gelukt, panel.isMember),
    needsRefresh: panel.member !== null && needsRefresh(panel.member, reading.now),
    isPaused: panel.member !== null && isPaused(panel.member.pausedUntil, reading.now),
  };
}

type Reader = "anonymous" | "resident" | "staff";

/** What to say after joining or leaving, unless it is not so any more. */
function messageOf(gelukt: "lid" | "was-lid" | "gestopt" | undefined, isMember: boolean) {
  switch (gelukt) {
    case "lid":
      return isMember ? ("panels.done.lid" as const) : undefined;
    case "was-lid":
      return isMember ? ("panels.done.wasLid" as const) : undefined;
    case "gestopt":
      return isMember ? undefined : ("panels.done.gestopt" as const);
    default:
      return undefined;
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const user = await signedInUser(request);
  const isJoining = form.get("intent") === "join";
  if (!user && !isJoining) await requireUser(request);
  const { id: organisationId } = await currentOrganisation(db);
  const now = clock.now();
  const slug = requireParam(params, "slug");
  const panel = (await findPanel(db, { organisationId, userId: user?.id, now, slug })) ?? notFound();
  const submission = parseWithZod(form, { schema: panelForm(now) });
  if (submission.status !== "success" && !canBeMended(submission.error)) return badRequest();
  // Whoever was signed out while filling in the form keeps what stands in it, mistakes and all.
  if (!user) return refused(submission.reply({ formErrors: ["panels.error.signedOut"] }), 401);
  if (submission.status !== "success") return refused(submission.reply(), 400);
  const { value } = submission;
  const membership = { organisationId, userId: user.id, panelId: panel.id };
  const go = (gelukt: string) => redirect(inLanguage(languageOf(request), `/panels/${slug}?gelukt=${gelukt}`), 303);
  if (value.intent === "leave") {
    await leavePanel(db, membership);
    return go("gestopt");
  }
  const found = readPlace(value, await placesOf(db, panel.areaCode));
  if ("mistake" in found) return refused(submission.reply({ fieldErrors: { ...found.mistake } }), 400);
  const outcome = await joinPanel(db, { ...membership, ...value, ...found.place, role: user.role }, now);
  switch (outcome) {
    case "joined":
      return go("lid");
    case "already-member":
      return go("was-lid");
    case "consent-changed":
      return refused(submission.reply({ fieldErrors: { consent: ["panels.error.consentChanged"] } }), 409);
    case "not-allowed":
      return forbidden();
    default:
      return unreachable(outcome);
  }
}

function refused(reply: FormReply, status: number) {
  return data({ reply }, { status });
}

/** One panel: what it is, its open survey, and joining or leaving. */
export default function PanelPage() {
  const page = useLoaderData<typeof loader>();
  const { panel, reader, places, message } = page;
  const reply = useActionData<typeof action>()?.reply;
  const { t, language } = useText();
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      {message ? (
        <Alert kind="ok" live>
          {t(message)}
        </Alert>
      ) : null}
      <div className="ui-flow" lang={language === "nl" ? undefined : "nl"}>
        <Heading level={1}>{panel.name}</Heading>
        <Paragraph lead>{panel.description}</Paragraph>
      </div>
      <OpenSurveys panel={panel} />
      <PanelAbout panel={panel} />
      {panel.member ? (
        <OwnMembership isPaused={page.isPaused} member={panel.member} needsRefresh={page.needsRefresh} panel={panel} />
      ) : (
        <Joining places={places} panel={panel} reader={reader} reply={reply} />
      )}
    </>
  );
}

function Joining({
  panel,
  reader,
  places,
  reply,
}: Pick<Page, "panel" | "reader" | "places"> & { reply: FormReply | undefined }) {
  switch (reader) {
    case "anonymous":
      return reply ? <JoinForm places={places} panel={panel} reply={reply} /> : <SignInToJoin slug={panel.slug} />;
    case "staff":
      return <StaffCannotJoin />;
    case "resident":
      return <JoinForm places={places} panel={panel} reply={reply} />;
    default:
      return unreachable(reader);
  }
}
