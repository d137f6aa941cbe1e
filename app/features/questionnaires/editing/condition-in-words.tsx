import { Fragment } from "react";
import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import type { Condition } from "../condition.ts";
import type { Item } from "../item.ts";
import { shortened } from "../short-text.ts";

interface ConditionProps {
  condition: Condition;
  /** The questions that it may look at. */
  items: readonly Item[];
}

/** A condition as a sentence without a full stop: "“Hoe reist u?” reis is Met de auto, en “Welk cijfer …” cijfer is ten minste 7". */
export function ConditionInWords({ condition, items }: ConditionProps) {
  const { t } = useText();
  if (condition.kind === "all" || condition.kind === "any") {
    const word = t(condition.kind === "all" ? "questionnaireEditor.condition.and" : "questionnaireEditor.condition.or");
    return condition.conditions.map((part, place) => (
      <Fragment key={JSON.stringify(part)}>
        {place === 0 ? "" : `, ${word} `}
        <Part condition={part} items={items} />
      </Fragment>
    ));
  }
  return (
    <>
      <NamedItem code={condition.item} items={items} /> <AskedOfAnswer condition={condition} items={items} />
    </>
  );
}

/** A part of a longer condition; one that has parts itself stands in brackets. */
function Part({ condition, items }: ConditionProps) {
  const sentence = <ConditionInWords condition={condition} items={items} />;
  return condition.kind === "all" || condition.kind === "any" ? <>({sentence})</> : sentence;
}

type Simple = Exclude<Condition, { kind: "all" | "any" }>;

/** What must have been answered: "is ten minste 7". */
function AskedOfAnswer({ condition, items }: ConditionProps & { condition: Simple }) {
  const { t } = useText();
  if (condition.kind === "answered") return t("questionnaireEditor.condition.predicate.answered");
  const values = condition.kind === "among" ? condition.values : [condition.value];
  const value = values.map((number) => inWords(number, condition.item, items)).join(", ");
  return t(`questionnaireEditor.condition.predicate.${condition.kind}`, { value });
}

/** A question in a sentence: how its text begins, and small behind it its code; only the code of one that is not there. */
export function NamedItem({ code, items }: { code: string; items: readonly Item[] }) {
  const text = items.find((item) => item.code === code)?.textNl ?? "";
  return (
    <>
      {text === "" ? null : (
        <>
          “<Dutch>{shortened(text)}</Dutch>”{" "}
        </>
      )}
      <small>
        <code>{code}</code>
      </small>
    </>
  );
}

/** The words of an answer, where the number stands for one. */
function inWords(number: number, code: string, items: readonly Item[]): string {
  const options = items.find((item) => item.code === code)?.options ?? [];
  return options.find(({ value }) => value === number)?.labelNl ?? String(number);
}
