import { useText } from "~/i18n/text-context.tsx";
import { Details } from "~/ui/details.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { AskedScenario, ItemResult } from "../../result.ts";
import { textOf } from "../../result-view.ts";

/** Every question word for word, with the answers that one could choose, by the course of action that it is about. */
export function QuestionsAccount({ items }: { items: readonly ItemResult[] }) {
  const { t, language } = useText();
  const general = items.filter(({ scenario }) => scenario === null);
  return (
    <>
      <Heading level={2}>{t("evidence.account.questions.title")}</Heading>
      <Paragraph>{t("evidence.account.questions.lead", { count: items.length })}</Paragraph>
      <Paragraph small>{t("evidence.account.questions.dontKnow")}</Paragraph>
      {general.length > 0 ? (
        <Details summary={t("evidence.account.questions.general", { count: general.length })}>
          <Questions items={general} />
        </Details>
      ) : null}
      {scenariosIn(items).map((scenario) => {
        const about = items.filter((item) => item.scenario?.id === scenario.id);
        return (
          <div key={scenario.code} lang={language === "nl" ? undefined : "nl"}>
            <Details summary={t("evidence.account.questions.about", { scenario: scenario.name, count: about.length })}>
              <Questions items={about} />
            </Details>
          </div>
        );
      })}
    </>
  );
}

function Questions({ items }: { items: readonly ItemResult[] }) {
  const { t, language } = useText();
  return (
    <ul className="ui-questions">
      {items.map((result) => (
        <li key={result.item.code}>
          <span>{textOf(result, language)}</span>
          <span>
            {t(`evidence.account.questions.scale.${result.item.type}`)}
            {optionsOf(result, language)}
          </span>
          <small>
            {t("evidence.account.questions.code")}: <code>{result.item.code}</code>
          </small>
        </li>
      ))}
    </ul>
  );
}

function optionsOf({ item }: ItemResult, language: "nl" | "en"): string {
  if (item.options.length === 0) return "";
  const labels = item.options.map(
    ({ value, labelNl, labelEn }) => `${value} = ${language === "nl" ? labelNl : labelEn}`,
  );
  return `: ${labels.join("; ")}`;
}

function scenariosIn(items: readonly ItemResult[]): AskedScenario[] {
  const scenarios = items.flatMap(({ scenario }) => scenario ?? []);
  return [...new Map(scenarios.map((scenario) => [scenario.id, scenario])).values()].sort(
    (a, b) => a.position - b.position,
  );
}
