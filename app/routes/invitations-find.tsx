import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { InvitingFrame } from "~/features/invitations/inviting-frame.tsx";
import { openInviting, shownRoom } from "~/features/invitations/inviting-room.server.ts";
import { FindPersonForm, FoundPeople } from "~/features/invitations/reach/find-person-view.tsx";
import { FindForm, FindSearch } from "~/features/invitations/reach/new-code-form.server.ts";
import { findInvited } from "~/features/invitations/reach/numbered-person.queries.server.ts";
import { roundCrumbs } from "~/features/questionnaires/planning/round-crumbs.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { env } from "~/platform/env.server.ts";
import type { FormReply } from "~/platform/form-reply.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { Alert } from "~/ui/alert.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t) => t("newCode.title"),
  breadcrumbs: (text, page) => roundCrumbs(text, page?.room),
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const room = await openInviting(db, { request, id: params.id, now: clock.now() });
  const { klaar } = searchParams(request, FindSearch);
  return { room: shownRoom(room), isMailed: klaar === "mail", hasServer: env.smtpUrl !== undefined };
}

/** Looks for people and changes nothing; a form, because what is looked for is somebody's address. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId, roundId } = await openInviting(db, { request, id: params.id, now: clock.now() });
  const submission = parseWithZod(await readForm(request), { schema: FindForm });
  const reply = submission.reply() as FormReply;
  if (submission.status !== "success") return data({ reply, found: null }, { status: 400 });
  return data({ reply, found: await findInvited(db, { organisationId, roundId, text: submission.value.zoek }) });
}

/** Finds the one person of a list who needs a new code. */
export default function InvitationsFindPage() {
  const { room, isMailed, hasServer } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useText();
  return (
    <InvitingFrame
      errors={<ErrorSummary errors={errorLines(answer?.reply, t)} title={t("site.form.errorSummary")} />}
      room={room}
      step="send"
    >
      {isMailed && !answer ? (
        <Alert kind={hasServer ? "ok" : "warning"} live>
          {t(hasServer ? "newCode.mailed" : "newCode.mailWaits")}
        </Alert>
      ) : null}
      <Heading level={2}>{t("newCode.title")}</Heading>
      <Paragraph lead>{t("newCode.lead")}</Paragraph>
      {room.isClosed ? null : <FindPersonForm reply={answer?.reply} />}
      {answer?.found && !room.isClosed ? <FoundPeople base={room.base} found={answer.found} /> : null}
    </InvitingFrame>
  );
}
