import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { ExampleNote } from "~/features/organisations/example-note.tsx";
import { inviteMembers } from "~/features/panels/invite.commands.server.ts";
import { roundsToInvite } from "~/features/panels/invite.queries.server.ts";
import { rolesWithPanels } from "~/features/panels/panel.permissions.ts";
import { findPanel } from "~/features/panels/panel.queries.server.ts";
import { CompositionView } from "~/features/panels/staff/composition-view.tsx";
import { Inviting } from "~/features/panels/staff/inviting.tsx";
import { InviteForm, StaffPanelSearch } from "~/features/panels/staff/panel-edit-form.server.ts";
import { ConsentVersions, PanelFacts } from "~/features/panels/staff/panel-facts.tsx";
import { StaffNotice } from "~/features/panels/staff/staff-notice.tsx";
import { insightInPanel } from "~/features/panels/staff/staff-panels.queries.server.ts";
import { toldCount } from "~/features/panels/staff/told-count.ts";
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
import { ActionList } from "~/ui/action-list.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t, page) => page?.panel.name ?? t("panels.staffList.title"),
  breadcrumbs: ({ t, path }) => [
    { href: path("/beheer"), label: t("staff.title") },
    { href: path("/beheer/panels"), label: t("panels.staffList.title") },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesWithPanels);
  const done = searchParams(request, StaffPanelSearch);
  const now = clock.now();
  const slug = requireParam(params, "slug");
  const panel = (await findPanel(db, { organisationId, userId: undefined, now, slug })) ?? notFound();
  const [insight, rounds] = await Promise.all([
    insightInPanel(db, { organisationId, panel, now }),
    roundsToInvite(db, { organisationId, panelId: panel.id, now }),
  ]);
  const { name, areaName, surveysPerYear, consentVersion } = panel;
  return {
    slug,
    panel: { name, areaName, surveysPerYear, consentVersion },
    insight,
    rounds: rounds.map(({ opensAt, closesAt, members, ...round }) => ({
      ...round,
      canAsk: members.yes > 0,
      members: {
        yes: toldCount(members.yes),
        paused: toldCount(members.paused),
        tired: toldCount(members.tired),
        askedBefore: toldCount(members.askedBefore),
      },
      opensAt: opensAt.toISOString(),
      closesAt: closesAt.toISOString(),
      isOpen: opensAt <= now,
    })),
    done,
    hasServer: env.smtpUrl !== undefined,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesWithPanels);
  const now = clock.now();
  const slug = requireParam(params, "slug");
  const panel = (await findPanel(db, { organisationId, userId: undefined, now, slug })) ?? notFound();
  const submission = parseWithZod(await readForm(request), { schema: InviteForm });
  if (submission.status !== "success") return badRequest();
  const sender = { origin: env.appOrigin, contact: env.contactEmail ?? null };
  const inviting = { organisationId, panelId: panel.id, roundId: submission.value.round, sender, now };
  const outcome = await inviteMembers(db, inviting);
  const to = (search: string) => redirect(inLanguage(languageOf(request), `/beheer/panels/${slug}?${search}`), 303);
  switch (outcome.kind) {
    case "invited":
      return to(`klaar=uitgenodigd&gevraagd=${toldCount(outcome.asked) ?? ""}`);
    case "round-closed":
      return to("geweigerd=round-closed");
    case "no-panel-round":
      return notFound();
    default:
      return unreachable(outcome);
  }
}

/** One panel for staff: who is in it beside who lives there, and asking its members. */
export default function PanelsMembersPage() {
  const { slug, panel, insight, rounds, done, hasServer } = useLoaderData<typeof loader>();
  const { t, language, path } = useText();
  return (
    <>
      <StaffNotice {...done} />
      <div className="ui-flow" lang={language === "nl" ? undefined : "nl"}>
        <Heading level={1}>{panel.name}</Heading>
      </div>
      <PanelFacts panel={panel} told={insight.told} />
      <ExampleNote />
      <ActionList>
        <ButtonLink href={path(`/beheer/panels/${slug}/gegevens`)} variant="secondary">
          {t("panels.edit.title")}
        </ButtonLink>
        <Link href={path(`/panels/${slug}`)}>{t("panels.facts.public")}</Link>
      </ActionList>
      <Inviting hasServer={hasServer} rounds={rounds} />
      <CompositionView composition={insight.composition} places={insight.places} />
      <ConsentVersions panel={panel} told={insight.told} />
    </>
  );
}
