import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { gapKey } from "../../findings.ts";
import { type Breakdown, groupParts } from "../../group.ts";
import type { ResultView } from "../../result-view.ts";
import { ClearFirst } from "./clear-first.tsx";
import type { EffectBoard, PlanEffects } from "./effect-plans.ts";
import { GroupMatrix } from "./group-matrix.tsx";
import { clearNames, type NamedGroups, warningSentence } from "./group-sentences.ts";
import { type GroupSubject, groupSubjects, shownGroups } from "./group-subjects.ts";
import { PlanHeading } from "./plan-heading.tsx";
import { SubjectGroups } from "./subject-groups.tsx";
import { winnersAndLosers } from "./winners-and-losers.ts";

interface EffectGroupsProps {
  view: ResultView & { by: Breakdown };
  board: EffectBoard;
}

/** Per plan and theme: which groups expect a gain, which a loss, and how far they lie apart. */
export function EffectGroupsView({ view, board }: EffectGroupsProps) {
  return (
    <>
      {board.plans.map((plan) => (
        <PlanGroups board={board} key={plan.scenario.code} plan={plan} view={view} />
      ))}
    </>
  );
}

function PlanGroups({ view, board, plan }: EffectGroupsProps & { plan: PlanEffects }) {
  const { t, language } = useText();
  const subjects = groupSubjects(t, plan, board);
  const warnings = warningsOf(t, language, { view, subjects });
  const shown = shownGroups(subjects).filter((group) => !groupParts(group).includes(""));
  if (shown.length < 2) {
    return (
      <section className="ui-flow">
        <PlanHeading plan={plan.scenario}>{t("effectBoard.groups.section")}</PlanHeading>
        <Paragraph>{t(shown.length === 0 ? "results.groups.allWithheld" : "effectBoard.groups.onlyOne")}</Paragraph>
      </section>
    );
  }
  return (
    <section className="ui-flow">
      <PlanHeading plan={plan.scenario}>{t("effectBoard.groups.section")}</PlanHeading>
      <Paragraph>{t(`effectBoard.groups.compared.${board.measure}`)}</Paragraph>
      {warnings.length > 0 ? (
        <Alert kind="warning" level={3} title={t("effectBoard.groups.warnings")}>
          <ul className="ui-warnings">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <GroupMatrix message={summary(t, view, warnings)} subjects={subjects} view={view} />
      <ClearFirst
        parts={subjects.map((subject) => ({
          id: subject.id,
          clear:
            view.results.findings.gaps[gapKey(subject.result.item.code, subject.measure, view.by)]?.differs === true,
          view: <SubjectGroups subject={subject} view={view} />,
        }))}
        stream={view.stream}
      />
    </section>
  );
}

function summary(t: TFunction, { stream, by }: EffectGroupsProps["view"], warnings: readonly string[]): string {
  if (stream === "open") return t("effectBoard.groups.open");
  const words = { by: t(`effectBoard.by.${by}`), count: warnings.length };
  return t(warnings.length === 0 ? "effectBoard.groups.allClear" : "effectBoard.groups.sentence", words);
}

function warningsOf(
  t: TFunction,
  language: Language,
  { view, subjects }: { view: NamedGroups; subjects: readonly GroupSubject[] },
): string[] {
  return subjects.flatMap((subject) => {
    const { hides, down } = winnersAndLosers(subject.result, subject.measure);
    if (!hides) return [];
    const groups = clearNames(t, language, { view, groups: down });
    return [warningSentence(t, { hides, changes: subject.changes, theme: subject.inSentence, groups })];
  });
}
