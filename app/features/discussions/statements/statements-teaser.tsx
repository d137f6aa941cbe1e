import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { StatementRoundState } from "./statement.ts";
import { outcomesPath, statementsPath } from "./statement-path.ts";

/** On the page of a proposal: the way to its statements and to what came of them; nothing where there are none. */
export function StatementsTeaser({ slug, state }: { slug: string; state: StatementRoundState | null }) {
  const { t, path } = useText();
  if (state === null || state === "upcoming") return null;
  return (
    <>
      <Heading level={2}>{t("opinions.title")}</Heading>
      <Paragraph>{t("opinions.teaser")}</Paragraph>
      <ActionList>
        {state === "open" ? (
          <ButtonLink href={path(statementsPath(slug))} variant="secondary">
            {t("opinions.outcomes.join")}
          </ButtonLink>
        ) : null}
        <ButtonLink href={path(outcomesPath(slug))} variant="secondary">
          {t("opinions.toOutcomes")}
        </ButtonLink>
      </ActionList>
    </>
  );
}
