import type { TFunction } from "i18next";
import { Dutch, DutchQuotations } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { DivergingBar } from "~/ui/diverging-bar.tsx";
import { Figure } from "~/ui/figure.tsx";
import { formatNumber, formatPercent, type Language } from "~/ui/format.ts";
import { extremesOf, type Outcomes, type StatementOutcome } from "./outcomes.ts";
import type { ReleasedVotes, VoteShares } from "./released-votes.ts";

/** A share in whole per cents as people read it. */
export function shareText(percent: number, language: Language): string {
  return formatPercent(percent / 100, language);
}

/** A statement as it stands between quotation marks in a sentence: the sentence has a full stop of its own. */
export function quoted(statement: string): string {
  return statement.replace(/\.$/, "");
}

/** The three things that one can say, from the side of the bar where people disagree. */
export function useVoteClasses(): string[] {
  const { t } = useText();
  return [t("opinions.vote.disagree"), t("opinions.vote.pass"), t("opinions.vote.agree")];
}

/** Shares in the order of `useVoteClasses`. */
export function asCounts({ disagree, pass, agree }: VoteShares): number[] {
  return [disagree, pass, agree];
}

interface EveryoneProps {
  outcomes: Outcomes;
  evidence: string;
}

/** How people voted on every statement, what most agree with first; the table tells each group beside it. */
export function EveryoneFigure({ outcomes, evidence }: EveryoneProps) {
  const { t, language } = useText();
  const { statements, groups } = outcomes;
  const counted = groups.reduce((sum, { people }) => sum + people, 0);
  const classes = useVoteClasses();
  return (
    <Figure
      heading={t("opinions.everyone.heading")}
      level={2}
      message={
        <DutchQuotations
          quotations={statements.map(({ body }) => quoted(body))}
          text={everyoneSentence(t, language, statements)}
        />
      }
      note={
        groups.length > 0 ? (
          <span>{t("opinions.outcomes.onlyGroups", { people: formatNumber(counted, language, 0) })}</span>
        ) : undefined
      }
      source={evidence}
      table={useEveryoneTable(outcomes)}
      tableSummary={t("site.table.show")}
    >
      <DivergingBar
        classes={classes}
        labels={{
          negative: t("opinions.vote.disagree").toLowerCase(),
          positive: t("opinions.vote.agree").toLowerCase(),
          withheld: t("opinions.everyone.withheld"),
          nobody: t("opinions.everyone.withheld"),
        }}
        language={language}
        rowLang={language === "nl" ? undefined : "nl"}
        rows={statements.map(({ id, body, everyone: { shares } }) => ({
          id: String(id),
          label: body,
          counts: shares && asCounts(shares),
        }))}
      />
    </Figure>
  );
}

function useEveryoneTable({ statements, groups }: Outcomes) {
  const { t, language } = useText();
  const percent = ({ shares }: ReleasedVotes, of: "agree" | "disagree" | "pass") =>
    shares ? shareText(shares[of], language) : t("opinions.everyone.none");
  return {
    caption: t("opinions.everyone.heading"),
    columns: [
      { key: "statement", header: t("opinions.everyone.statement") },
      { key: "agree", header: t("opinions.vote.agree"), numeric: true },
      { key: "disagree", header: t("opinions.vote.disagree"), numeric: true },
      { key: "pass", header: t("opinions.vote.pass"), numeric: true },
      { key: "votes", header: t("opinions.everyone.votes"), numeric: true },
      ...groups.map(({ letter }) => ({
        key: `group ${letter}`,
        header: t("opinions.everyone.agreeIn", { group: letter }),
        numeric: true,
      })),
    ],
    rows: statements.map(({ id, body, everyone, groups: votes }) => ({
      id: String(id),
      statement: <Dutch>{body}</Dutch>,
      agree: percent(everyone, "agree"),
      disagree: percent(everyone, "disagree"),
      pass: percent(everyone, "pass"),
      votes: everyone.votes ?? t("opinions.everyone.none"),
      ...Object.fromEntries(
        groups.map(({ letter }, place) => [
          `group ${letter}`,
          percent(votes[place] ?? { votes: null, shares: null }, "agree"),
        ]),
      ),
    })),
    empty: t("opinions.everyone.withheld"),
  };
}

/** What most people agree with, and what divides them most. */
function everyoneSentence(t: TFunction, language: Language, statements: readonly StatementOutcome[]): string {
  const { agreed, divided } = extremesOf(statements);
  if (!agreed || !divided) return t("opinions.everyone.withheld");
  const told = ({ body, everyone: { shares } }: typeof agreed) => ({
    statement: quoted(body),
    agree: shareText(shares.agree, language),
    disagree: shareText(shares.disagree, language),
  });
  const most = t("opinions.everyone.mostAgreed", told(agreed));
  return divided === agreed ? most : `${most} ${t("opinions.everyone.mostDivided", told(divided))}`;
}
