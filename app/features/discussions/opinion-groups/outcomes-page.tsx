import { shortTitle } from "~/features/proposals/proposal.ts";
import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Details } from "~/ui/details.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { formatDate, formatNumber } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { statementsPath } from "../statements/statement-path.ts";
import { BridgingStatements } from "./bridging-statements.tsx";
import { EveryoneFigure } from "./everyone-figure.tsx";
import { GroupFigure } from "./group-figure.tsx";
import type { Outcomes } from "./outcomes.ts";

/** What the page of outcomes shows. */
export interface OutcomesData {
  proposal: { slug: string; title: string };
  /** Null before the first release. */
  released: { at: Date; outcomes: Outcomes } | null;
  /** Whether statements were put to anybody. */
  hasRound: boolean;
  /** How many people judged a statement so far, in fives; null when that may not be told. */
  peopleNow: number | null;
  /** Whether one can judge statements now. */
  isOpen: boolean;
}

/** What came of the statements about a proposal: the majority, what connects groups, and what each group thinks. */
export function OutcomesPage({ proposal, released, hasRound, peopleNow, isOpen }: OutcomesData) {
  const { t, path } = useText();
  return (
    <>
      <Heading level={1}>
        {t("opinions.outcomes.heading")} <Dutch>{shortTitle(proposal.title)}</Dutch>?
      </Heading>
      {released ? (
        <Released at={released.at} outcomes={released.outcomes} />
      ) : !hasRound ? (
        <EmptyState title={t("opinions.none.title")}>{t("opinions.none.text")}</EmptyState>
      ) : (
        <EmptyState title={t("opinions.outcomes.tooFewTitle")}>
          <Paragraph>{t("opinions.outcomes.tooFew")}</Paragraph>
          {peopleNow === null ? null : <Paragraph>{t("opinions.outcomes.soFar", { people: peopleNow })}</Paragraph>}
        </EmptyState>
      )}
      {isOpen ? (
        <ButtonLink href={path(statementsPath(proposal.slug))}>{t("opinions.outcomes.join")}</ButtonLink>
      ) : null}
      <Paragraph>
        <Link href={path(`/voorstellen/${proposal.slug}`)} more>
          {t("opinions.toProposal")}
        </Link>
      </Paragraph>
    </>
  );
}

function Released({ at, outcomes }: { at: Date; outcomes: Outcomes }) {
  const { t, language } = useText();
  const { people, statements, groups, bridging, state, fewest } = outcomes;
  const evidence = t("opinions.outcomes.evidence", {
    people: formatNumber(people, language, 0),
    date: formatDate(at, language),
  });
  return (
    <>
      <Paragraph lead>
        {t("opinions.outcomes.lead", { people: formatNumber(people, language, 0), count: statements.length })}
      </Paragraph>
      <Alert>{t("opinions.outcomes.notAll")}</Alert>
      <EveryoneFigure evidence={evidence} outcomes={outcomes} />
      {groups.length > 0 ? (
        <>
          <Heading level={2}>{t("opinions.bridging.title")}</Heading>
          <BridgingStatements bridging={bridging} groups={groups} />
          <Heading level={2}>{t("opinions.groups.title")}</Heading>
          <Paragraph>{t("opinions.groups.text", { count: groups.length })}</Paragraph>
          {groups.map((group) => (
            <GroupFigure evidence={evidence} group={group} key={group.letter} />
          ))}
        </>
      ) : (
        <EmptyState title={t(`opinions.groups.none.${state === "weak" ? "weak" : "small"}.title`)}>
          {t(`opinions.groups.none.${state === "weak" ? "weak" : "small"}.text`)}
        </EmptyState>
      )}
      <Details summary={t("opinions.method.title")}>
        <Paragraph>{t("opinions.method.groups", { fewest })}</Paragraph>
        <Paragraph>{t("opinions.method.shown")}</Paragraph>
        <Paragraph>{t("opinions.method.hidden")}</Paragraph>
        <Paragraph>{t("opinions.method.when")}</Paragraph>
      </Details>
    </>
  );
}
