import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { logHeldTextsShown } from "~/features/discussions/moderation/held-view-log.commands.server.ts";
import { changedMessage } from "~/features/discussions/moderation/seen-text.server.ts";
import { statementsForStaff } from "~/features/discussions/statements/staff-statements.queries.server.ts";
import { findStatementRound } from "~/features/discussions/statements/statement.queries.server.ts";
import { type StatementRoundState, statementRoundState } from "~/features/discussions/statements/statement.ts";
import {
  canMendStatement,
  openRoundForm,
  staffStatementForm,
} from "~/features/discussions/statements/statement-form.server.ts";
import { staffStatementsPath } from "~/features/discussions/statements/statement-path.ts";
import { StatementRoundPage } from "~/features/discussions/statements/statement-round-page.tsx";
import { carryOutForStaff, openForStaff } from "~/features/discussions/statements/statement-round-step.server.ts";
import { rolesWithStatements, statementRights } from "~/features/discussions/statements/statements.permissions.ts";
import { decisionIn, tellAuthors } from "~/features/notifications/own-text/tell-authors.server.ts";
import { shortTitle } from "~/features/proposals/proposal.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { env } from "~/platform/env.server.ts";
import type { FormReply } from "~/platform/form-reply.ts";
import { badRequest, forbidden, notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { Alert } from "~/ui/alert.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t, page) => t("opinions.titleOf", { proposal: page ? shortTitle(page.proposal.title) : "" }),
  breadcrumbs: ({ t, path }) => [
    { href: path("/beheer"), label: t("staff.title") },
    { href: path("/beheer/stellingen"), label: t("opinions.staff.title") },
  ],
};

const Search = z.strictObject({
  klaar: z.enum(["opened", "decided", "changed"]).optional(),
  afwijzen: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number)
    .optional(),
});

async function room({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">) {
  const user = await requireRole(request, rolesWithStatements);
  const { organisationId } = user;
  const found = (await findStatementRound(db, { organisationId, slug: requireParam(params, "slug") })) ?? notFound();
  return { ...found, user };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { user, proposal, round } = await room({ request, params });
  const { klaar: done, afwijzen: rejectingId } = searchParams(request, Search);
  const { organisationId } = user;
  const rights = statementRights(user.role);
  const state = round && statementRoundState({ ...round, hasKey: round.key !== null }, clock.now());
  const statements = await statementsForStaff(db, { organisationId, proposalId: proposal.id, ...rights });
  const texts = statements
    .filter(({ personalData, state: stands }) => personalData.length > 0 && stands !== "accepted")
    .map(({ id }) => ({ kind: "statement" as const, id }));
  await logHeldTextsShown(db, { organisationId, moderatorId: user.id, texts }, clock.now());
  return {
    proposal: { slug: proposal.slug, title: proposal.title, isWithdrawn: proposal.isWithdrawn },
    round: round && state ? { state, opensAt: round.opensAt, closesAt: round.closesAt } : null,
    statements,
    rights,
    ...{ done, rejectingId },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { user, proposal, round } = await room({ request, params });
  const form = await readForm(request);
  const now = clock.now();
  const back = (done: string) =>
    redirect(inLanguage(languageOf(request), `${staffStatementsPath(proposal.slug)}?klaar=${done}`), 303);
  const step = { user, proposalId: proposal.id, now };
  if (form.get("intent") === "open") return await open(form, { ...step, isThere: round !== null, back });
  const submission = parseWithZod(form, { schema: staffStatementForm(now) });
  if (submission.status !== "success") return mistakes(submission);
  const refuse = (message: string) => data({ reply: submission.reply({ formErrors: [message] }) }, { status: 409 });
  const asked = submission.value;
  const place = { ...user, origin: env.appOrigin, now };
  const outcome = await tellAuthors(db, place, (tx) => carryOutForStaff(tx, { ...step, asked }), decisionIn);
  switch (outcome.kind) {
    case "decided":
    case "changed":
      return back(outcome.kind);
    case "closed":
      return refuse("opinions.error.notOpen");
    case "in-past":
      return refuse("opinions.error.dayOver");
    case "objection-open":
      return refuse("opinions.error.objectionOpen");
    case "plan-withdrawn":
      return refuse("opinions.error.acceptWithdrawn");
    case "edited-since":
    case "decided-since":
      return refuse(changedMessage(outcome));
    case "no-such-statement":
      return notFound();
    case "own-text":
    case "not-allowed":
      return forbidden();
    default:
      return unreachable(outcome);
  }
}

type Opening = Omit<Parameters<typeof openForStaff>[1], "asked"> & { back: (done: string) => Response };

async function open(form: FormData, { back, ...step }: Opening) {
  const submission = parseWithZod(form, { schema: openRoundForm(step.now) });
  if (submission.status !== "success") return mistakes(submission);
  const outcome = await openForStaff(db, { ...step, asked: submission.value });
  switch (outcome.kind) {
    case "look":
      return data({ reply: submission.reply() });
    case "opened":
    case "opened-before":
      return back("opened");
    case "already":
      return data({ reply: submission.reply({ formErrors: ["opinions.error.alreadyOpened"] }) }, { status: 409 });
    case "is-withdrawn":
      return data({ reply: submission.reply({ formErrors: ["opinions.error.isWithdrawn"] }) }, { status: 409 });
    case "not-allowed":
      return forbidden();
    default:
      return unreachable(outcome);
  }
}

/** A form as conform read it. */
interface Mistaken {
  error?: Record<string, unknown> | null | undefined;
  reply(): FormReply;
}

function mistakes(submission: Mistaken) {
  return canMendStatement(submission.error) ? data({ reply: submission.reply() }, { status: 400 }) : badRequest();
}

/** What was done, in words; of a round that was opened whether it is open already. */
function toldOf(done: "opened" | "decided" | "changed", state: StatementRoundState | undefined) {
  return done === "opened" && state === "open" ? "opinions.told.openNow" : (`opinions.told.${done}` as const);
}

/** Where staff look after the statements about one proposal. */
export default function StatementRound() {
  const { done, ...page } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const { t } = useText();
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      {done && !reply ? <Alert kind="ok" live title={t(toldOf(done, page.round?.state))} /> : null}
      <StatementRoundPage {...page} reply={reply} />
    </>
  );
}
