import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publishedDecisions } from "~/features/discussions/decisions/decision.queries.server.ts";
import { decisionPath } from "~/features/discussions/decisions/decision-path.ts";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { ComparisonView } from "~/features/proposals/cycle/comparison-view.tsx";
import { askedAt, courseOf } from "~/features/proposals/cycle/course.ts";
import { CourseView } from "~/features/proposals/cycle/course-view.tsx";
import { compareRounds } from "~/features/proposals/cycle/expectation-and-experience.ts";
import { pastWithdrawals } from "~/features/proposals/cycle/past-withdrawals.queries.server.ts";
import { phaseAnswersOf, phaseChangesOf, roundsInCourse } from "~/features/proposals/cycle/phase.queries.server.ts";
import { questionsOf } from "~/features/proposals/cycle/phase-answers.ts";
import { PhaseList } from "~/features/proposals/cycle/phase-list.tsx";
import { findProposal } from "~/features/proposals/proposal.queries.server.ts";
import { shortTitle } from "~/features/proposals/proposal.ts";
import { anchorFigures } from "~/features/results/anchor-figures.ts";
import { effectsOverTime } from "~/features/results/effects-over-time.queries.server.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { Split } from "~/ui/split.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t, page) => t("cycle.titleOf", { proposal: page ? shortTitle(page.proposal.title) : "" }),
  breadcrumbs: ({ t, path }, page) => [
    { href: path("/voorstellen"), label: t("proposals.list.title") },
    ...(page ? [{ href: path(`/voorstellen/${page.proposal.slug}`), label: shortTitle(page.proposal.title) }] : []),
  ],
};

export async function loader({ params }: LoaderFunctionArgs) {
  const { id: organisationId } = await currentOrganisation(db);
  const proposal = (await findProposal(db, { organisationId, slug: requireParam(params, "slug") })) ?? notFound();
  const about = { organisationId, proposalId: proposal.id };
  const [changes, answers, rounds, decisions, effects, past] = await Promise.all([
    phaseChangesOf(db, about),
    phaseAnswersOf(db, about),
    roundsInCourse(db, about),
    publishedDecisions(db, about),
    effectsOverTime(db, about),
    pastWithdrawals(db, about),
  ]);
  const { slug, title, phase, milestones, withdrawn } = proposal;
  const asked = effects.map(({ effects: { open, invited }, ...round }) => ({
    ...round,
    asked: askedAt(changes, phase, round.opensAt),
    figures: { open: anchorFigures(open, "open"), invited: anchorFigures(invited, "invited") },
  }));
  return {
    proposal: { slug, title, phase, isWithdrawn: withdrawn !== null },
    questions: questionsOf(answers, changes),
    events: courseOf({
      milestones,
      changes,
      rounds,
      withdrawn,
      pastWithdrawals: past,
      decisions: decisions.map(({ id, title: name, decidedOn, used, setAside }) => ({
        ...{ id, title: name, decidedOn, used, setAside },
      })),
    }),
    comparison: compareRounds(asked),
    now: clock.now().toISOString(),
  };
}

export default function ProposalCoursePage() {
  const { proposal, questions, events, comparison, now } = useLoaderData<typeof loader>();
  const { t, path } = useText();
  return (
    <>
      <Heading level={1}>{t("cycle.titleOf", { proposal: shortTitle(proposal.title) })}</Heading>
      <Paragraph lead>{t(proposal.isWithdrawn ? "cycle.leadWithdrawn" : "cycle.lead")}</Paragraph>
      <Split
        aside={<CourseView decisionPath={({ id }) => decisionPath(proposal.slug, id)} events={events} now={now} />}
        even
      >
        <PhaseList isWithdrawn={proposal.isWithdrawn} phase={proposal.phase} questions={questions} />
      </Split>
      {comparison ? <ComparisonView comparison={comparison} /> : null}
      <ButtonLink href={path(`/voorstellen/${proposal.slug}`)} variant="secondary">
        {t("cycle.toProposal")}
      </ButtonLink>
    </>
  );
}
