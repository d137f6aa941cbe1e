import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { InvitingFrame } from "~/features/invitations/inviting-frame.tsx";
import { openInviting, shownRoom } from "~/features/invitations/inviting-room.server.ts";
import { InvitingSteps } from "~/features/invitations/inviting-steps.tsx";
import { declinedReminders, invitedGroups } from "~/features/invitations/response/response-table.queries.server.ts";
import {
  evenness,
  responseBy,
  responseMargins,
  totalResponse,
} from "~/features/invitations/response/response-table.ts";
import { Evenness, ResponseTable } from "~/features/invitations/response/response-view.tsx";
import { roundCrumbs } from "~/features/questionnaires/planning/round-crumbs.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { Alert } from "~/ui/alert.tsx";
import { formatDate, formatNumber } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t) => t("invitations.title"),
  breadcrumbs: (text, page) => roundCrumbs(text, page?.room),
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const now = clock.now();
  const room = await openInviting(db, { request, id: params.id, now });
  const [groups, declined] = await Promise.all([invitedGroups(db, room), declinedReminders(db, { ...room, now })]);
  return {
    room: shownRoom(room),
    frame: room.frame ?? null,
    sample: room.sample ? { size: room.sample.size, drawnAt: room.sample.drawnAt } : null,
    total: totalResponse(groups),
    declined,
    tables: responseMargins.map((margin) => ({ margin, lines: responseBy(groups, margin) })),
    r: evenness(groups),
  };
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

/** Where inviting to a round stands, and who takes part. */
export default function InvitationsOverviewPage() {
  const page = useLoaderData<typeof loader>();
  const { t, language } = useText();
  const title = language === "nl" ? page.room.titleNl : page.room.titleEn;
  return (
    <InvitingFrame room={page.room} step="response">
      <Paragraph lead>{t("invitations.lead", { title })}</Paragraph>
      <State {...page} />
      <Heading level={2}>{t("invitations.response.title")}</Heading>
      {page.total.invited > 0 ? <Response {...page} /> : <Paragraph>{t("invitations.response.none")}</Paragraph>}
    </InvitingFrame>
  );
}

function State({ room, frame, sample }: Pick<Data, "room" | "frame" | "sample">) {
  const { t, language } = useText();
  const listed = frame && { name: frame.name, people: formatNumber(frame.people, language) };
  const list = frame?.erasedOn
    ? t("invitations.state.frameErased", { date: formatDate(frame.erasedOn, language) })
    : listed && t("invitations.state.frame", listed);
  const drawn = sample && {
    people: formatNumber(sample.size, language),
    date: formatDate(sample.drawnAt, language),
  };
  const found = {
    frame: list ?? t("invitations.state.noFrame"),
    sample: drawn ? t("invitations.state.sample", drawn) : t("invitations.state.noSample"),
  };
  return <InvitingSteps found={found} room={room} />;
}

function Response({ total, declined, tables, r }: Pick<Data, "total" | "declined" | "tables" | "r">) {
  const { t, language } = useText();
  return (
    <>
      <Alert kind="warning">{t("invitations.response.lead")}</Alert>
      <ResponseTable lines={[{ level: null, ...total }]} margin="total" />
      <Paragraph small>{t("invitations.response.writtenToHint")}</Paragraph>
      <Paragraph small>{t("invitations.response.withdrawnHint")}</Paragraph>
      {declined ? (
        <Paragraph small>{t("invitations.response.declined", { people: formatNumber(declined, language) })}</Paragraph>
      ) : null}
      <Evenness r={r} />
      {tables.map(({ margin, lines }) => (
        <ResponseTable key={margin} lines={lines} margin={margin} />
      ))}
    </>
  );
}
