import type { TFunction } from "i18next";
import { Dutch, DutchQuotations } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { DivergingBar } from "~/ui/diverging-bar.tsx";
import { Figure } from "~/ui/figure.tsx";
import { formatNumber, type Language } from "~/ui/format.ts";
import { asCounts, quoted, shareText, useVoteClasses } from "./everyone-figure.tsx";
import type { GroupOutcome } from "./outcomes.ts";

interface GroupFigureProps {
  group: GroupOutcome;
  evidence: string;
}

/** One group: what marks it off from the others, and what it is most against. */
export function GroupFigure({ group, evidence }: GroupFigureProps) {
  const { t, language } = useText();
  const { letter, people, marks, objection } = group;
  const classes = useVoteClasses();
  const heading = t("opinions.groups.heading", { group: letter, people: formatNumber(people, language, 0) });
  return (
    <>
      <Figure
        heading={heading}
        message={
          <DutchQuotations
            quotations={marks.map(({ body }) => quoted(body))}
            text={groupSentence(t, language, group)}
          />
        }
        source={`${t("opinions.groups.people", { people: formatNumber(people, language, 0) })} ${evidence}`}
        table={{
          caption: heading,
          columns: [
            { key: "statement", header: t("opinions.everyone.statement") },
            { key: "agree", header: t("opinions.vote.agree"), numeric: true },
            { key: "disagree", header: t("opinions.vote.disagree"), numeric: true },
            { key: "pass", header: t("opinions.vote.pass"), numeric: true },
          ],
          rows: marks.map(({ id, body, shares }) => ({
            id: String(id),
            statement: <Dutch>{body}</Dutch>,
            agree: shareText(shares.agree, language),
            disagree: shareText(shares.disagree, language),
            pass: shareText(shares.pass, language),
          })),
          empty: t("opinions.groups.noMarks"),
        }}
        tableSummary={t("site.table.show")}
      >
        <DivergingBar
          classes={classes}
          labels={{
            negative: t("opinions.vote.disagree").toLowerCase(),
            positive: t("opinions.vote.agree").toLowerCase(),
            withheld: t("opinions.everyone.withheld"),
            nobody: t("opinions.groups.noMarks"),
          }}
          language={language}
          rowLang={language === "nl" ? undefined : "nl"}
          rows={marks.map(({ id, body, shares }) => ({ id: String(id), label: body, counts: asCounts(shares) }))}
        />
      </Figure>
      {objection ? (
        <Alert kind="warning" level={3} title={t("opinions.groups.objection", { group: letter })}>
          <p>
            <DutchQuotations quotations={[quoted(objection.body)]} text={objectionSentence(t, language, objection)} />
          </p>
        </Alert>
      ) : null}
    </>
  );
}

/** What tells the group from the others most clearly. */
function groupSentence(t: TFunction, language: Language, { letter, marks }: GroupOutcome): string {
  const [first] = marks;
  if (!first) return t("opinions.groups.noMarks");
  const { side, shares, others, body } = first;
  const told = { group: letter, statement: quoted(body), share: shareText(shares[side], language) };
  if (!others) return t(`opinions.groups.mark.${side}`, told);
  return t(`opinions.groups.markBeside.${side}`, { ...told, others: shareText(others[side], language) });
}

function objectionSentence(
  t: TFunction,
  language: Language,
  { body, shares, everyone }: NonNullable<GroupOutcome["objection"]>,
): string {
  const told = { statement: quoted(body), share: shareText(shares.disagree, language) };
  if (!everyone) return t("opinions.groups.against", told);
  return t("opinions.groups.againstBeside", { ...told, everyone: shareText(everyone.agree, language) });
}
