import { shortTitle } from "~/features/proposals/proposal.ts";
import { useText } from "~/i18n/text-context.tsx";
import { Card } from "~/ui/card.tsx";
import { CardList } from "~/ui/card-list.tsx";
import { formatDate } from "~/ui/format.ts";
import { decisionPath } from "./decision-path.ts";
import type { NewestDecision } from "./newest-decisions.queries.server.ts";

/** Decisions about whatever proposal, each with what it did with the input. */
export function DecisionCards({ decisions, level }: { decisions: readonly NewestDecision[]; level: 2 | 3 }) {
  const { t, language, path } = useText();
  return (
    <CardList columns={3}>
      {decisions.map(({ id, title, decidedOn, proposal, used, setAside }) => (
        <Card
          href={path(decisionPath(proposal.slug, id))}
          key={id}
          kicker={shortTitle(proposal.title)}
          level={level}
          meta={t("decisions.decidedOn", { date: formatDate(decidedOn, language) })}
          title={title}
          titleLang={language === "nl" ? undefined : "nl"}
        >
          {t("decisions.home.inputs", { count: used, aside: setAside })}
        </Card>
      ))}
    </CardList>
  );
}
