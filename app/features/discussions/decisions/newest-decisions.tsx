import type { InputCounts } from "~/features/proposals/inputs/input.ts";
import { InputCounter } from "~/features/proposals/inputs/input-counter.tsx";
import { shortTitle } from "~/features/proposals/proposal.ts";
import { useText } from "~/i18n/text-context.tsx";
import { Card } from "~/ui/card.tsx";
import { CardList } from "~/ui/card-list.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { decisionPath } from "./decision-path.ts";
import type { NewestDecision } from "./newest-decisions.queries.server.ts";

/** What was done with what people brought in, about all proposals: how much has an answer, and the newest decisions. */
export interface DoneWithInput {
  counts: InputCounts;
  decisions: NewestDecision[];
}

/** The part of the home page that tells what came of earlier input, and what still waits. */
export function NewestDecisions({ counts, decisions }: DoneWithInput) {
  const { t, language, path } = useText();
  return (
    <>
      <Heading level={2}>{t("home.done.title")}</Heading>
      <InputCounter counts={counts} everywhere />
      {decisions.length === 0 ? (
        <EmptyState level={3} title={t("home.done.emptyTitle")}>
          {t("home.done.empty")}
        </EmptyState>
      ) : (
        <CardList columns={3}>
          {decisions.map(({ id, title, decidedOn, proposal, used, setAside }) => (
            <Card
              href={path(decisionPath(proposal.slug, id))}
              key={id}
              kicker={shortTitle(proposal.title)}
              meta={t("decisions.decidedOn", { date: formatDate(decidedOn, language) })}
              title={title}
              titleLang={language === "nl" ? undefined : "nl"}
            >
              {t("decisions.home.inputs", { count: used, aside: setAside })}
            </Card>
          ))}
        </CardList>
      )}
    </>
  );
}
