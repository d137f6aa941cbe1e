import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireRole, type SignedInUser } from "~/features/accounts/signed-in.server.ts";
import { rolesThatModerate } from "~/features/discussions/discussion.permissions.ts";
import { findCommentCase } from "~/features/discussions/moderation/case.queries.server.ts";
import { CasePage } from "~/features/discussions/moderation/case-page.tsx";
import { hideComment, showComment } from "~/features/discussions/moderation/decide.commands.server.ts";
import { logHeldTextsShown } from "~/features/discussions/moderation/held-view-log.commands.server.ts";
import { subjectOf } from "~/features/discussions/moderation/moderation.ts";
import {
  CaseForm,
  type CaseSubmission,
  canMendModeration,
} from "~/features/discussions/moderation/moderation-form.server.ts";
import { decideObjection } from "~/features/discussions/moderation/objection.commands.server.ts";
import { ObjectionPage } from "~/features/discussions/moderation/objection-page.tsx";
import { findObjection } from "~/features/discussions/moderation/objections.queries.server.ts";
import { changedMessage } from "~/features/discussions/moderation/seen-text.server.ts";
import { decisionIn, tellAuthors } from "~/features/notifications/own-text/tell-authors.server.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { env } from "~/platform/env.server.ts";
import { badRequest, forbidden, notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import type { Database } from "~db/client.server.ts";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t, page) => t(page?.kind === "objection" ? "moderation.objectionCase.title" : "moderation.case.title"),
  breadcrumbs: ({ t, path }) => [
    { href: path("/beheer"), label: t("staff.title") },
    { href: path("/beheer/moderatie"), label: t("moderation.queue.title") },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId, id: moderatorId } = await requireRole(request, rolesThatModerate);
  const subject = subjectOf(requireParam(params, "id")) ?? notFound();
  const asked = { organisationId, moderatorId };
  if (subject.kind === "objection") {
    const found = (await findObjection(db, { ...asked, actId: subject.id })) ?? notFound();
    return { kind: "objection" as const, found };
  }
  const found = (await findCommentCase(db, { ...asked, commentId: subject.id })) ?? notFound();
  const texts = found.held.length > 0 ? [{ kind: "comment" as const, id: subject.id }] : [];
  await logHeldTextsShown(db, { ...asked, texts }, clock.now());
  return { kind: "comment" as const, found };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const moderator = await requireRole(request, rolesThatModerate);
  const subject = subjectOf(requireParam(params, "id")) ?? notFound();
  const submission = parseWithZod(await readForm(request), { schema: CaseForm });
  if (submission.status !== "success") {
    return canMendModeration(submission.error) ? data({ reply: submission.reply() }, { status: 400 }) : badRequest();
  }
  const refuse = (message: string) => data({ reply: submission.reply({ formErrors: [message] }) }, { status: 409 });
  const form = submission.value;
  const place = { ...moderator, origin: env.appOrigin, now: clock.now() };
  const outcome = await tellAuthors(
    db,
    place,
    (tx) => carryOut(tx, moderator, { subject, form, now: place.now }),
    (ended) => (ended.kind === "decided" ? { objectionTo: subject.id } : decisionIn(ended)),
  );
  switch (outcome.kind) {
    case "done":
    case "decided":
      return redirect(inLanguage(languageOf(request), "/beheer/moderatie?gelukt=besloten"), 303);
    case "own-text":
      return refuse("moderation.error.ownText");
    case "objection-open":
      return refuse("moderation.error.objectionOpen");
    case "edited-since":
    case "decided-since":
      return refuse(changedMessage(outcome));
    case "for-another":
      return refuse("moderation.error.forAnother");
    case "decided-before":
      return refuse("moderation.error.decidedBefore");
    case "not-allowed":
      return forbidden();
    case "no-such-comment":
    case "no-such-objection":
      return notFound();
    default:
      return unreachable(outcome);
  }
}

type Subject = NonNullable<ReturnType<typeof subjectOf>>;

/** Does what the form asks; a form that belongs to another kind of case is not ours. */
async function carryOut(
  tx: Database,
  by: SignedInUser,
  { subject, form: value, now }: { subject: Subject; form: CaseSubmission; now: Date },
) {
  const { organisationId } = by;
  const moderator = { id: by.id, role: by.role };
  if ((subject.kind === "objection") !== (value.intent === "objection")) return badRequest();
  switch (value.intent) {
    case "objection":
      return await decideObjection(tx, { organisationId, actId: subject.id, moderator, ...value }, now);
    case "hide":
      return await hideComment(tx, { organisationId, commentId: subject.id, moderator, ...value }, now);
    case "show":
      return await showComment(tx, { organisationId, commentId: subject.id, moderator, ...value }, now);
    default:
      return unreachable(value);
  }
}

/** One text or objection that a moderator decides about. */
export default function ModerationCasePage() {
  const { t } = useText();
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      {page.kind === "objection" ? (
        <ObjectionPage found={page.found} reply={reply} />
      ) : (
        <CasePage found={page.found} reply={reply} />
      )}
    </>
  );
}
