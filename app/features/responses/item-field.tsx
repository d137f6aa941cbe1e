import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import type { Item } from "~/features/questionnaires/item.ts";
import { longestText } from "~/features/questionnaires/item.ts";
import { useText } from "~/i18n/text-context.tsx";
import { CheckboxGroup } from "~/ui/checkbox-group.tsx";
import { FollowUp } from "~/ui/follow-up.tsx";
import { Paragraphs } from "~/ui/paragraphs.tsx";
import { RadioGroup, type RadioOption } from "~/ui/radio-group.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { AmountField } from "./amount-field.tsx";
import { apart, howMuchField } from "./answer-fields.ts";
import { PointsField, RankingField } from "./divided-field.tsx";
import { apartOptions, type ItemFieldProps, useItem } from "./item-words.ts";
import { PlaceField } from "./place-field.tsx";

/** The question and its answers, as a resident sees them. */
export function ItemField(props: ItemFieldProps): ReactNode {
  switch (props.item.type) {
    case "effect":
      return <EffectField {...props} />;
    case "importance":
    case "grade":
    case "single_choice":
    case "likert":
    case "statement":
      return <OneChoiceField {...props} />;
    case "top_k":
    case "multiple_choice":
      return <ManyChoicesField {...props} />;
    case "open_text":
      return <TextField {...props} />;
    case "ranking":
      return <RankingField {...props} />;
    case "points":
      return <PointsField {...props} />;
    case "number":
    case "date":
      return <AmountField {...props} />;
    case "map_point":
      return <PlaceField {...props} />;
    case "explanation":
      return <Explanation {...props} />;
    // Its text is the heading of the screen.
    case "page":
      return null;
  }
}

/** A text of the questionnaire, between the questions. */
function Explanation({ item }: ItemFieldProps) {
  const { language } = useText();
  const text = language === "nl" ? item.textNl : item.textEn;
  return (
    <div className="ui-flow">
      <Paragraphs text={text.replace(/\r\n?/g, "\n")} />
    </div>
  );
}

function OneChoiceField(props: ItemFieldProps) {
  const { t } = useText();
  const { item, values } = props;
  const { name, legend, hint, errors, optionalLabel, labelOf } = useItem(props);
  const options = item.options.map((option) => ({ value: `${option.value}`, label: labelOf(option) }));
  const isLife = item.code === "leven";
  return (
    <RadioGroup
      defaultValue={values[name]?.[0]}
      endLabels={
        item.type === "grade"
          ? [
              t(isLife ? "responses.grade.lifeLow" : "responses.grade.low"),
              t(isLife ? "responses.grade.lifeHigh" : "responses.grade.high"),
            ]
          : undefined
      }
      errors={errors}
      hint={hint}
      layout={layoutOf(item)}
      legend={legend}
      name={name}
      optionalLabel={optionalLabel}
      options={[...(scaleOf(item, t) ?? options), ...apartOptions(t, props)]}
    />
  );
}

/** The answers that a type always has; undefined when they are the item's own options. */
function scaleOf(item: Item, t: TFunction): RadioOption[] | undefined {
  if (item.type === "grade") return grades(item);
  if (item.type === "importance") return importances(t);
  if (item.type !== "statement") return undefined;
  return [
    { value: "1", label: t("answering.statement.agree") },
    { value: "-1", label: t("answering.statement.disagree") },
    { value: "0", label: t("answering.statement.pass") },
  ];
}

function layoutOf(item: Item): "scale" | "row" | "stacked" {
  if (item.type === "grade") return "scale";
  return item.type === "single_choice" ? "stacked" : "row";
}

function grades(item: Item): RadioOption[] {
  const lowest = item.lowest ?? 1;
  const length = (item.highest ?? 10) - lowest + 1;
  return Array.from({ length }, (_, index) => ({ value: `${lowest + index}`, label: `${lowest + index}` }));
}

function importances(t: TFunction): RadioOption[] {
  return ([1, 2, 3, 4, 5] as const).map((score) => ({
    value: `${score}`,
    label: t(`responses.importance.score${score}`),
  }));
}

/** Direction first, then how much (docs/requirements.md M-1.4). */
function EffectField(props: ItemFieldProps) {
  const { t } = useText();
  const { item, values, errors: allErrors } = props;
  const { name, inParts, hint, errors, messages } = useItem(props);
  const howMuch = (direction: "better" | "worse") => {
    const field = howMuchField(item.code, direction);
    return (
      <RadioGroup
        defaultValue={values[field]?.[0]}
        errors={messages(allErrors[field])}
        layout="row"
        legend={t("responses.effect.howMuch")}
        name={field}
        options={([1, 2, 3] as const).map((size) => ({ value: `${size}`, label: t(`responses.effect.size${size}`) }))}
      />
    );
  };
  return (
    <FollowUp
      branches={[
        { values: ["better"], children: howMuch("better") },
        { values: ["worse"], children: howMuch("worse") },
      ]}
      group={{
        name,
        legend: inParts.question,
        legendLead: inParts.scene,
        hint,
        errors,
        layout: "row",
        defaultValue: values[name]?.[0],
        options: [
          { value: "better", label: t("responses.effect.better") },
          { value: "same", label: t("responses.effect.same") },
          { value: "worse", label: t("responses.effect.worse") },
          { value: apart.dontKnow, label: t("site.form.dontKnow"), apart: true },
        ],
      }}
    />
  );
}

function ManyChoicesField(props: ItemFieldProps) {
  const { t } = useText();
  const { item, values } = props;
  const isTop = item.type === "top_k";
  const { name, legend, hint, errors, optionalLabel, labelOf } = useItem(props, choiceRule(t, item));
  const cannotChoose = { value: apart.dontKnow, label: t("responses.topK.cannotChoose") };
  const other = isTop ? [cannotChoose] : apartOptions(t, props);
  return (
    <CheckboxGroup
      defaultValue={values[name]}
      errors={errors}
      hint={hint}
      legend={legend}
      name={name}
      optionalLabel={optionalLabel}
      options={[...item.options.map((option) => ({ value: `${option.value}`, label: labelOf(option) })), ...other]}
    />
  );
}

/** How many may be chosen; nothing to say when all may. */
function choiceRule(t: TFunction, { type, maxChoices, options }: Item): string | undefined {
  if (type === "top_k") return t("responses.topK.hint", { number: maxChoices });
  if (maxChoices === null || maxChoices >= options.length) return undefined;
  return t("responses.multiple.hint", { number: maxChoices });
}

function TextField(props: ItemFieldProps) {
  const { name, legend, hint, errors, optionalLabel } = useItem(props);
  return (
    <TextArea
      defaultValue={props.values[name]?.[0]}
      errors={errors}
      hint={hint}
      label={legend}
      maxLength={longestText}
      name={name}
      optionalLabel={optionalLabel}
    />
  );
}
