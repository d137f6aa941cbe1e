import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { expiryOf, lastDayInWords, openingInWords } from "~/features/invitations/invitation.ts";
import { InvitingFrame } from "~/features/invitations/inviting-frame.tsx";
import { openInviting, shownRoom } from "~/features/invitations/inviting-room.server.ts";
import { correctAddress } from "~/features/invitations/reach/correct-address.commands.server.ts";
import { PersonForm, PersonSearch } from "~/features/invitations/reach/new-code-form.server.ts";
import { AddressForm, isReachable, NewCodeForms } from "~/features/invitations/reach/new-code-view.tsx";
import { personOfNumber } from "~/features/invitations/reach/numbered-person.queries.server.ts";
import { roundCrumbs } from "~/features/questionnaires/planning/round-crumbs.ts";
import { replaceCode } from "~/features/responses/replace-code.commands.server.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { env } from "~/platform/env.server.ts";
import type { FormReply } from "~/platform/form-reply.ts";
import { badRequest, notFound } from "~/platform/page-errors.server.ts";
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
  title: (t) => t("newCode.title"),
  breadcrumbs: (text, page) => roundCrumbs(text, page?.room),
};

async function openPerson({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">, now: Date) {
  const room = await openInviting(db, { request, id: params.id, now });
  if (!/^\d{1,9}$/.test(params.nummer ?? "")) return notFound();
  const { organisationId, roundId } = room;
  const numbered = { organisationId, roundId, serial: Number(params.nummer) };
  const person = (await personOfNumber(db, numbered)) ?? notFound();
  return { room, numbered, person, at: `${room.base}/nieuwe-code/${numbered.serial}` };
}

export async function loader(args: LoaderFunctionArgs) {
  const now = clock.now();
  const { room, person, at } = await openPerson(args, now);
  const { opensAt, closesAt } = room.round;
  const search = searchParams(args.request, PersonSearch);
  return { room: shownRoom(room), person, at, opensAt, codesUntil: expiryOf(now, closesAt), ...search };
}

export async function action(args: ActionFunctionArgs) {
  const { request } = args;
  const now = clock.now();
  const { room, numbered, at } = await openPerson(args, now);
  const submission = parseWithZod(await readForm(request), { schema: PersonForm });
  if (submission.status !== "success") {
    if (!submission.error?.reden && !submission.error?.adres) return badRequest();
    return data({ reply: submission.reply() as FormReply }, { status: 400 });
  }
  const where = await follow(submission.value, { room, numbered, at }, now);
  return redirect(inLanguage(languageOf(request), where), 303);
}

type Opened = Pick<Awaited<ReturnType<typeof openPerson>>, "room" | "numbered" | "at">;

/** Does what was asked, and says which page follows. */
async function follow(sent: z.output<typeof PersonForm>, { room, numbered, at }: Opened, now: Date): Promise<string> {
  const { actorId } = room;
  if (sent.intent === "adres") {
    const outcome = await correctAddress(db, { ...numbered, address: sent.adres, actorId, now });
    if (outcome === "corrected") return `${at}?klaar=adres`;
    return outcome === "unknown" ? notFound() : `${at}?geweigerd=${outcome}`;
  }
  const from = { origin: env.appOrigin, contact: env.contactEmail ?? null, now };
  const outcome = await replaceCode(db, { ...numbered, ...from, reason: sent.reden, channel: "mail", actorId });
  switch (outcome.kind) {
    case "given":
      return `${room.base}/nieuwe-code?klaar=mail`;
    case "unknown":
      return notFound();
    case "answered":
    case "no-mail":
    case "round-closed":
    case "too-early":
      return `${at}?geweigerd=${outcome.kind}`;
    default:
      return unreachable(outcome);
  }
}

/** Gives one invited person a new code, by letter or mail. */
export default function InvitationsPersonPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const { t, path } = useText();
  const { room, geweigerd } = page;
  const isReasonMissing = geweigerd === "reason" && !reply;
  const missing = isReasonMissing ? [{ name: "reden", message: t("newCode.error.reason") }] : [];
  return (
    <InvitingFrame
      errors={<ErrorSummary errors={[...missing, ...errorLines(reply, t)]} title={t("site.form.errorSummary")} />}
      room={room}
      step="send"
    >
      {reply ? null : <LastForm {...page} />}
      <Heading level={2}>{t("newCode.title")}</Heading>
      {room.isClosed ? null : <Forms {...page} isReasonMissing={isReasonMissing} reply={reply} />}
      <Paragraph>
        <Link href={path(`${room.base}/nieuwe-code`)} more>
          {t("newCode.findOther")}
        </Link>
      </Paragraph>
    </InvitingFrame>
  );
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

/** The form for a code, or the one for the address before it. */
function Forms({
  person,
  at,
  toon,
  codesUntil,
  ...form
}: Data & { isReasonMissing: boolean; reply: FormReply | undefined }) {
  const { path, language } = useText();
  const isAboutAddress = Boolean(form.reply ? form.reply.error?.adres : toon);
  if (isAboutAddress && isReachable(person)) {
    return <AddressForm backTo={path(at)} person={person} reply={form.reply} />;
  }
  return (
    <NewCodeForms
      {...form}
      addressAt={path(`${at}?toon=adres`)}
      letterAt={path(`${at}/brief.pdf`)}
      person={person}
      until={lastDayInWords(codesUntil, language)}
    />
  );
}

/** How the form that was sent before went; a missing reason stands at its field. */
function LastForm({ klaar, geweigerd, opensAt }: Data) {
  const { t, language } = useText();
  if (klaar) {
    return (
      <Alert kind="ok" live>
        {t("newCode.address.done")}
      </Alert>
    );
  }
  if (!geweigerd || geweigerd === "reason") return null;
  return (
    <Alert kind="error" live>
      {t(`newCode.refused.${geweigerd}`, { opens: openingInWords(opensAt, language) })}
    </Alert>
  );
}
