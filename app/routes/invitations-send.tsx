import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { expiryOf, lastDayInWords, openingInWords } from "~/features/invitations/invitation.ts";
import { InvitingFrame } from "~/features/invitations/inviting-frame.tsx";
import { openInviting, shownRoom } from "~/features/invitations/inviting-room.server.ts";
import { markBounced } from "~/features/invitations/reach/bounce.commands.server.ts";
import { lettersAtOnce, mailInvitations } from "~/features/invitations/reach/reach.commands.server.ts";
import { countToReach } from "~/features/invitations/reach/reach.queries.server.ts";
import { SendForm, SendSearch } from "~/features/invitations/reach/send-form.server.ts";
import { BounceForm, InviteForms, NewCodeLink, RemindForms } from "~/features/invitations/reach/send-view.tsx";
import { roundCrumbs } from "~/features/questionnaires/planning/round-crumbs.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { env } from "~/platform/env.server.ts";
import type { FormReply } from "~/platform/form-reply.ts";
import { badRequest } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { Alert } from "~/ui/alert.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { formatNumber } from "~/ui/format.ts";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t) => t("invitations.send.title"),
  breadcrumbs: (text, page) => roundCrumbs(text, page?.room),
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const now = clock.now();
  const room = await openInviting(db, { request, id: params.id, now });
  const { organisationId, roundId } = room;
  const search = searchParams(request, SendSearch);
  const counts = room.sample ? await countToReach(db, { organisationId, roundId, now }) : null;
  const codesUntil = expiryOf(now, room.round.closesAt);
  const isUpcoming = now < room.round.opensAt;
  return {
    room: shownRoom(room),
    codesUntil,
    opensAt: room.round.opensAt,
    isUpcoming,
    counts,
    ...search,
    lettersAtOnce,
    hasServer: env.smtpUrl !== undefined,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const now = clock.now();
  const { organisationId, roundId, base } = await openInviting(db, { request, id: params.id, now });
  const submission = parseWithZod(await readForm(request), { schema: SendForm });
  if (submission.status !== "success") {
    if (!submission.error?.undelivered) return badRequest();
    return data({ reply: submission.reply() as FormReply }, { status: 400 });
  }
  const sent = submission.value;
  const to = (search: string) => redirect(inLanguage(languageOf(request), `${base}/versturen?${search}`), 303);
  if (sent.intent === "bounce") {
    const marked = await markBounced(db, { organisationId, roundId, undelivered: sent.undelivered });
    if (marked > 0) return to("klaar=teruggekomen");
    const reply = submission.reply({ fieldErrors: { undelivered: ["invitations.send.bounceUnknown"] } });
    return data({ reply: reply as FormReply }, { status: 400 });
  }
  const sending = { turn: sent.turn, origin: env.appOrigin, contact: env.contactEmail ?? null };
  const outcome = await mailInvitations(db, { organisationId, roundId, ...sending, now });
  switch (outcome.kind) {
    case "queued":
      return to(`klaar=mail&mensen=${outcome.people}`);
    case "round-closed":
    case "too-early":
    case "nobody":
      return to(`geweigerd=${outcome.kind}`);
    default:
      return unreachable(outcome);
  }
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

/** Third step of inviting: letters, mails, reminders, and what came back. */
export default function InvitationsSendPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const { t, path } = useText();
  return (
    <InvitingFrame
      errors={<ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />}
      room={page.room}
      step="send"
    >
      {reply ? null : <LastForm {...page} />}
      {page.counts ? null : <Paragraph lead>{t("invitations.send.first")}</Paragraph>}
      {page.counts && !page.room.isClosed ? <Writing {...page} counts={page.counts} reply={reply} /> : null}
      <Paragraph>
        <Link href={path("/beheer/post")} more>
          {t("invitations.send.post")}
        </Link>
      </Paragraph>
    </InvitingFrame>
  );
}

/** How the form that was sent before went. */
function LastForm({ klaar, mensen, geweigerd, opensAt, hasServer }: Data) {
  const { t, language } = useText();
  if (geweigerd) {
    return (
      <Alert kind="error" live>
        {t(`invitations.send.refused.${geweigerd}`, { opens: openingInWords(opensAt, language) })}
      </Alert>
    );
  }
  if (!klaar) return null;
  const people = formatNumber(mensen ?? 0, language);
  if (klaar === "mail" && !hasServer) {
    return (
      <Alert kind="warning" live>
        {t("invitations.send.done.mailsWait", { people })}
      </Alert>
    );
  }
  return (
    <Alert kind="ok" live>
      {klaar === "mail" ? t("invitations.send.done.mails", { people }) : t("invitations.send.done.bounced")}
    </Alert>
  );
}

interface WritingProps extends Data {
  counts: NonNullable<Data["counts"]>;
  reply: FormReply | undefined;
}

function Writing({ room, klaar, codesUntil, isUpcoming, counts, reply, hasServer, lettersAtOnce }: WritingProps) {
  const { t, path, language } = useText();
  const forms = { counts, lettersAtOnce, isUpcoming, lettersAt: path(`${room.base}/brieven.pdf`) };
  return (
    <>
      <Paragraph lead>{t("invitations.send.lead")}</Paragraph>
      <Paragraph>
        {t("invitations.send.newCodes")} {t("invitations.send.valid", { date: lastDayInWords(codesUntil, language) })}
      </Paragraph>
      {hasServer || (klaar === "mail" && !reply) ? null : <Alert kind="warning">{t("invitations.send.noSmtp")}</Alert>}
      <InviteForms {...forms} />
      <RemindForms {...forms} />
      <NewCodeLink href={path(`${room.base}/nieuwe-code`)} />
      <BounceForm reply={reply} />
    </>
  );
}
