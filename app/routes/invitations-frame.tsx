import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { FrameForm, FrameProblems } from "~/features/invitations/frame/frame-form.tsx";
import { importFrame } from "~/features/invitations/frame/frame-import.commands.server.ts";
import { readFrameUpload } from "~/features/invitations/frame/frame-upload.server.ts";
import { InvitingFrame } from "~/features/invitations/inviting-frame.tsx";
import { openInviting, shownRoom } from "~/features/invitations/inviting-room.server.ts";
import { roundCrumbs } from "~/features/questionnaires/planning/round-crumbs.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { notFound } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { Alert } from "~/ui/alert.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { formatDate, formatNumber } from "~/ui/format.ts";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t) => t("invitations.frame.title"),
  breadcrumbs: (text, page) => roundCrumbs(text, page?.room),
};

const Search = z.strictObject({
  klaar: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .optional(),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const room = await openInviting(db, { request, id: params.id, now: clock.now() });
  const { klaar } = searchParams(request, Search);
  return { room: shownRoom(room), frame: room.frame ?? null, isDrawn: Boolean(room.sample), done: klaar ?? null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const now = clock.now();
  const { organisationId, roundId, base } = await openInviting(db, { request, id: params.id, now });
  const { outcome, pasted } = await readFrameUpload(request, (name, bytes) =>
    importFrame(db, { organisationId, roundId, name, bytes, now }),
  );
  switch (outcome.kind) {
    case "imported":
      return redirect(inLanguage(languageOf(request), `${base}/kader?klaar=${outcome.people}`), 303);
    case "wrong":
      return data({ error: null, wrong: outcome, pasted }, { status: 400 });
    case "nothing":
      return data({ error: "invitations.frame.nothing", wrong: null, pasted } as const, { status: 400 });
    case "too-large":
      return data({ error: "invitations.frame.tooLarge", wrong: null, pasted } as const, { status: 400 });
    case "already-drawn":
      return data({ error: "invitations.frame.alreadyDrawn", wrong: null, pasted } as const, { status: 409 });
    case "round-closed":
      return data({ error: "invitations.closed", wrong: null, pasted } as const, { status: 409 });
    case "unknown-round":
      return notFound();
    default:
      return unreachable(outcome);
  }
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

/** First step of inviting: the list of people of a municipality. */
export default function InvitationsFramePage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useText();
  const error = reply?.error ? t(reply.error) : undefined;
  const errors = error ? [{ name: "bestand", message: error }] : [];
  return (
    <InvitingFrame
      errors={<ErrorSummary errors={errors} title={t("site.form.errorSummary")} />}
      room={page.room}
      step="frame"
    >
      {reply?.wrong ? <FrameProblems {...reply.wrong} /> : null}
      {reply ? null : <Done people={page.done} />}
      <Paragraph lead>{t("invitations.frame.lead")}</Paragraph>
      <State {...page} />
      {page.isDrawn || page.room.isClosed ? null : <FrameForm error={error} pasted={reply?.pasted ?? ""} />}
    </InvitingFrame>
  );
}

function Done({ people }: { people: number | null }) {
  const { t, language } = useText();
  if (people === null) return null;
  return (
    <Alert kind="ok" live>
      {t("invitations.frame.done", { people: formatNumber(people, language) })}
    </Alert>
  );
}

/** Which list there is, and whether another one may take its place. */
function State({ frame, isDrawn }: Pick<Data, "frame" | "isDrawn">) {
  const { t, language } = useText();
  if (!frame) return <Paragraph>{t("invitations.state.noFrame")}</Paragraph>;
  if (frame.erasedOn) {
    const erased = { people: formatNumber(frame.people, language), date: formatDate(frame.erasedOn, language) };
    return <Paragraph>{t("invitations.frame.erased", erased)}</Paragraph>;
  }
  return (
    <Paragraph>
      {t("invitations.state.frame", { name: frame.name, people: formatNumber(frame.people, language) })}{" "}
      {t(isDrawn ? "invitations.frame.alreadyDrawn" : "invitations.frame.replaces")}
    </Paragraph>
  );
}
