import type { InputCounts } from "~/features/proposals/inputs/input.ts";
import { InputCounter } from "~/features/proposals/inputs/input-counter.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { DecisionCards } from "./decision-cards.tsx";
import { allDecisionsPath } from "./decision-path.ts";
import type { NewestDecision } from "./newest-decisions.queries.server.ts";

/** What was done with what people brought in, about all proposals: how much has an answer, and the newest decisions. */
export interface DoneWithInput {
  counts: InputCounts;
  decisions: NewestDecision[];
}

/** The part of the home page that tells what came of earlier input, and what still waits. */
export function NewestDecisions({ counts, decisions }: DoneWithInput) {
  const { t, path } = useText();
  return (
    <>
      <Heading level={2}>{t("home.done.title")}</Heading>
      <InputCounter counts={counts} everywhere />
      {decisions.length === 0 ? (
        <EmptyState level={3} title={t("home.done.emptyTitle")}>
          {t("home.done.empty")}
        </EmptyState>
      ) : (
        <>
          <DecisionCards decisions={decisions} level={3} />
          <Paragraph>
            <Link href={path(allDecisionsPath)} more>
              {t("decisions.everywhere.all")}
            </Link>
          </Paragraph>
        </>
      )}
    </>
  );
}
