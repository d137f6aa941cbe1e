import type { ReactNode } from "react";
import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { Details } from "~/ui/details.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Timeline, type TimelineStep } from "~/ui/timeline.tsx";
import { phases } from "../phase.ts";
import { milestoneWhen } from "../proposal.ts";
import { Ground } from "../source-line.tsx";
import { type CourseEvent, type DecisionInCourse, inSight, type PhaseChange, stateOf, whenOf } from "./course.ts";

type OfKind<Kind extends CourseEvent["kind"]> = Extract<CourseEvent, { kind: Kind }>;

interface Props {
  events: readonly CourseEvent[];
  /** ISO time. */
  now: string;
  /** Where a decision stands, as a Dutch path. */
  decisionPath: (decision: DecisionInCourse) => string;
}

/** Everything that happened to a proposal and is still to come, in the order of time; what is long over is folded. */
export function CourseView({ events, now, decisionPath }: Props) {
  const { t, language } = useText();
  const labels = {
    done: t("cycle.course.past"),
    current: t("cycle.course.ongoing"),
    upcoming: t("cycle.course.future"),
  };
  const { before, shown } = inSight(events, now);
  const when = (event: CourseEvent | undefined) => (event ? milestoneWhen(whenOf(event), language) : "");
  const stepOf = (event: CourseEvent): TimelineStep => ({
    id: idOf(event),
    title: titleOf(event),
    when: when(event),
    state: stateOf(event, now),
    text: <EventText decisionPath={decisionPath} event={event} now={now} />,
  });
  const span = { count: before.length, from: when(before[0]), until: when(before.at(-1)) };
  return (
    <>
      <Heading level={2}>{t("cycle.course.title")}</Heading>
      {before.length > 0 ? (
        <Details summary={t("cycle.course.before", span)}>
          <Timeline labels={labels} steps={before.map(stepOf)} />
        </Details>
      ) : null}
      <Timeline labels={labels} steps={shown.map(stepOf)} />
    </>
  );

  function titleOf(event: CourseEvent): ReactNode {
    switch (event.kind) {
      case "milestone":
        return <Dutch>{event.title}</Dutch>;
      case "withdrawal":
        return t("cycle.course.withdrawn");
      case "return":
        return t("cycle.course.returned");
      case "phase":
        return phaseTitle(event);
      case "decision":
        return (
          <span>
            {t("cycle.course.decision")} <Dutch>{event.title}</Dutch>
          </span>
        );
      case "round":
        return t("cycle.course.round", { title: language === "nl" ? event.titleNl : event.titleEn });
    }
  }

  function phaseTitle({ from, to }: PhaseChange): string {
    const names = { from: from ? t(`proposals.phase.${from}`) : "", to: t(`proposals.phase.${to}`) };
    if (from === null) return t("cycle.course.phaseFirst", names);
    const isBack = phases.indexOf(to) === phases.indexOf(from) - 1;
    return isBack ? t("cycle.course.phaseBack", names) : t("cycle.course.phaseOn", names);
  }
}

/** What tells an event from the others of the same day. */
function idOf(event: CourseEvent): string {
  if (event.kind === "milestone" || event.kind === "decision") return `${event.kind} ${event.title}`;
  return event.kind === "phase" ? `${event.from} ${event.to}` : event.kind === "round" ? event.slug : event.kind;
}

function EventText({ event, now, decisionPath }: { event: CourseEvent } & Omit<Props, "events">): ReactNode {
  switch (event.kind) {
    case "milestone":
      return <Ground ground={event.source} />;
    case "phase":
      return <PhaseText change={event} />;
    case "withdrawal":
      return <Why reason={event.reason} />;
    case "return":
      return null;
    case "decision":
      return <DecisionText decision={event} href={decisionPath(event)} />;
    case "round":
      return <RoundText round={event} now={now} />;
  }
}

function PhaseText({ change: { reason, unanswered } }: { change: PhaseChange }) {
  const { t } = useText();
  return (
    <>
      {reason === null ? null : <Why reason={reason} />}
      {unanswered > 0 ? <p>{t("cycle.course.unanswered", { count: unanswered })}</p> : null}
    </>
  );
}

function Why({ reason }: { reason: string }) {
  const { t } = useText();
  return (
    <p>
      <Dutch>{t("cycle.course.why", { reason })}</Dutch>
    </p>
  );
}

function DecisionText({ decision: { used, setAside }, href }: { decision: DecisionInCourse; href: string }) {
  const { t, path } = useText();
  return (
    <>
      <p>{t("cycle.course.decisionInputs", { used, aside: setAside })}</p>
      <Link href={path(href)} more>
        {t("cycle.course.readDecision")}
      </Link>
    </>
  );
}

function RoundText({ round, now }: { round: OfKind<"round">; now: string }) {
  const { t, language, path } = useText();
  const isOver = stateOf(round, now) === "done";
  const date = formatDate(round.closesAt, language);
  return (
    <>
      <p>{t(isOver ? "cycle.course.roundWas" : "cycle.course.roundUntil", { date })}</p>
      {round.hasFigures ? (
        <Link href={path(`/resultaten/${round.slug}`)} more>
          {t("cycle.course.figures")}
        </Link>
      ) : null}
    </>
  );
}
