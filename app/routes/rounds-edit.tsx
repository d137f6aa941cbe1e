import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { deletePlannedRound } from "~/features/invitations/delete-round.commands.server.ts";
import { InviteLink } from "~/features/invitations/invite-link.tsx";
import { lostWithRound } from "~/features/invitations/lost-with-round.queries.server.ts";
import { RemoveRound } from "~/features/invitations/remove-round.tsx";
import { ExampleNote } from "~/features/organisations/example-note.tsx";
import { listQuestionnaires } from "~/features/questionnaires/editing/questionnaires.queries.server.ts";
import { HardToReadNotice, NotReadyNotice } from "~/features/questionnaires/planning/not-ready-notice.tsx";
import { answerTo, planRefused } from "~/features/questionnaires/planning/plan-answer.server.ts";
import { findPlannedRound, planChoices } from "~/features/questionnaires/planning/planned-rounds.queries.server.ts";
import { EndForms } from "~/features/questionnaires/planning/round-actions.tsx";
import { roundCrumbs } from "~/features/questionnaires/planning/round-crumbs.ts";
import { RoundFacts } from "~/features/questionnaires/planning/round-facts.tsx";
import { RoundFields } from "~/features/questionnaires/planning/round-fields.tsx";
import { roundForm, smallRoundForm } from "~/features/questionnaires/planning/round-form.server.ts";
import { RoundLinks } from "~/features/questionnaires/planning/round-links.tsx";
import { RoundBadge } from "~/features/questionnaires/planning/round-list.tsx";
import { RoundNotice } from "~/features/questionnaires/planning/round-notice.tsx";
import { changePlan, extendRound } from "~/features/questionnaires/planning/round-plan.commands.server.ts";
import { canBeMended, RoundSearch } from "~/features/questionnaires/planning/round-search.server.ts";
import { planOf } from "~/features/questionnaires/planning/shown-plan.ts";
import { rolesWithQuestionnaires } from "~/features/questionnaires/questionnaires.permissions.ts";
import { closeRound } from "~/features/responses/close-round.commands.server.ts";
import { pendingForms } from "~/features/responses/paper/paper-entry.queries.server.ts";
import { cameInSoFar } from "~/features/results/came-in.queries.server.ts";
import { roundsOverview } from "~/features/results/rounds-overview.queries.server.ts";
import { People } from "~/features/results/rounds-table.tsx";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { env } from "~/platform/env.server.ts";
import { badRequest, notFound } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { requireNumber } from "~/platform/require-number.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

type Data = Awaited<ReturnType<typeof loader>>;

export const handle: PageHandle<Data> = {
  title: (t, data) => data?.round.titleNl ?? t("roundPlanner.title"),
  breadcrumbs: (text) => roundCrumbs(text),
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesWithQuestionnaires);
  const { klaar } = searchParams(request, RoundSearch);
  const now = clock.now();
  const stored = (await findPlannedRound(db, { organisationId, id: requireNumber(params, "id"), now })) ?? notFound();
  const isPlanned = stored.state === "upcoming";
  const ofRound = { organisationId, roundId: stored.id };
  const [choices, questionnaires, lost, overviews, cameIn, pending] = await Promise.all([
    isPlanned ? planChoices(db, organisationId) : null,
    isPlanned ? listQuestionnaires(db, { organisationId, now }) : [],
    isPlanned ? lostWithRound(db, ofRound) : null,
    isPlanned ? [] : roundsOverview(db, { organisationId, now }),
    isPlanned ? null : cameInSoFar(db, ofRound),
    stored.state === "open" ? pendingForms(db, ofRound) : [],
  ]);
  const { opensAt, closesAt, ...round } = stored;
  return {
    done: klaar,
    round: { ...round, opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() },
    overview: overviews.find(({ slug }) => slug === round.slug) ?? null,
    cameIn,
    paper: { pending: pending.length, at: `/beheer/rondes/${stored.id}/papier` },
    plan: planOf(stored),
    lost,
    choices,
    questionnaires,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId, id: actorId } = await requireRole(request, rolesWithQuestionnaires);
  const form = await readForm(request);
  const where = { organisationId, actorId, id: requireNumber(params, "id"), now: clock.now() };
  const stored = (await findPlannedRound(db, where)) ?? notFound();
  const done = (word: string, page = `/beheer/rondes/${where.id}`) =>
    redirect(inLanguage(languageOf(request), `${page}?klaar=${word}`), 303);
  return form.get("intent") === "change"
    ? change(form, where, done)
    : changeEnd(form, { ...where, slug: stored.slug }, done);
}

type Done = (word: string, page?: string) => Response;
interface Where {
  organisationId: number;
  actorId: string;
  id: number;
  now: Date;
}

/** Stores the plan anew. */
async function change(form: FormData, where: Where, done: Done) {
  const submission = parseWithZod(form, { schema: roundForm(where.now) });
  if (submission.status !== "success") {
    return canBeMended(submission.error) ? answerTo(submission, { status: 400 }) : badRequest();
  }
  const { shown, wordingReason, ...plan } = submission.value;
  const sender = { origin: env.appOrigin, contact: env.contactEmail ?? null };
  const outcome = await changePlan(db, { ...where, shown, wordingReason, sender }, plan);
  switch (outcome.kind) {
    case "changed":
      return done("bewaard");
    case "unknown":
      return notFound();
    case "opened":
    case "changed-meanwhile":
    case "sample-drawn":
    case "letters-sent":
      return answerTo(submission, { status: 409, refused: outcome.kind });
    case "slug-taken":
    case "unknown-choice":
    case "not-ready":
    case "hard-to-read":
      return planRefused(db, submission, outcome, { ...where, id: plan.questionnaireId });
    default:
      return unreachable(outcome);
  }
}

/** Ends a round later or now, or throws its plan away. */
async function changeEnd(form: FormData, where: Where & { slug: string }, done: Done) {
  const submission = parseWithZod(form, { schema: smallRoundForm() });
  if (submission.status !== "success") {
    return canBeMended(submission.error) ? answerTo(submission, { status: 400 }) : badRequest();
  }
  const outcome = await ended(submission.value, where);
  switch (outcome) {
    case "extended":
      return done("verlengd");
    case "closed":
    case "already-closed":
      return done("gesloten");
    case "deleted":
      return done("weg", "/beheer/rondes");
    case "unknown":
    case "unknown-round":
      return notFound();
    default:
      return answerTo(submission, { status: 409, refused: outcome });
  }
}

async function ended(given: z.output<ReturnType<typeof smallRoundForm>>, where: Where & { slug: string }) {
  switch (given.intent) {
    case "extend":
      return extendRound(db, { ...where, closesAt: given.closesAt });
    case "close":
      return (await closeRound(db, where)).kind;
    case "delete":
      return deletePlannedRound(db, { ...where, lost: given.lost });
    default:
      return unreachable(given);
  }
}

/** One round: to change while it is planned, to extend or close while it is open, and to read after that. */
export default function RoundsEditPage() {
  const { done, round, overview, cameIn, paper, plan, lost, choices, questionnaires } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, language } = useText();
  const replyTo = (intent: string) => (answer?.intent === intent ? answer.reply : undefined);
  return (
    <>
      <ErrorSummary errors={errorLines(answer?.reply, t)} title={t("site.form.errorSummary")} />
      <RoundNotice done={done} refused={answer?.refused} />
      <NotReadyNotice notReady={answer?.notReady} />
      <HardToReadNotice remarks={answer?.hardToRead} />
      <Heading level={1}>{language === "nl" ? round.titleNl : round.titleEn}</Heading>
      <Paragraph>
        <RoundBadge state={round.state} />
      </Paragraph>
      <RoundFacts cameIn={cameIn} people={overview ? <People round={overview} /> : null} round={round} />
      {overview ? <ExampleNote /> : null}
      <RoundLinks round={round} />
      <InviteLink audience={round.audience} id={round.id} />
      {choices ? (
        <>
          <RoundFields choices={choices} plan={plan} questionnaires={questionnaires} reply={replyTo("change")} />
          {lost ? <RemoveRound lost={lost} reply={replyTo("delete")} /> : null}
        </>
      ) : (
        <Paragraph small>{t(`roundPlanner.page.${round.state === "closed" ? "fixedClosed" : "fixed"}`)}</Paragraph>
      )}
      {round.state === "open" ? <EndForms paper={paper} plan={plan} replyTo={replyTo} /> : null}
    </>
  );
}
