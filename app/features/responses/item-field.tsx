import type { ReactNode } from "react";
import type { Item } from "~/features/questionnaires/item.ts";
import { longestText } from "~/features/questionnaires/item.ts";
import { useText } from "~/i18n/text-context.tsx";
import { CheckboxGroup } from "~/ui/checkbox-group.tsx";
import { FollowUp } from "~/ui/follow-up.tsx";
import { RadioGroup, type RadioOption } from "~/ui/radio-group.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { apart, type FormValues, howMuchField } from "./answer-fields.ts";
import { sceneAndQuestion } from "./scene.ts";

interface ItemFieldProps {
  item: Item;
  values: FormValues;
  /** Keys of sentences by field. */
  errors: Record<string, string[]>;
  /** The hint stands above a group of items already. */
  hintShown?: boolean;
  /** "Zeg ik liever niet" is an answer too: every closed question of a survey offers it. */
  mayDecline?: boolean;
}

/** The question and its answers, as a resident sees them. */
export function ItemField(props: ItemFieldProps): ReactNode {
  switch (props.item.type) {
    case "effect":
      return <EffectField {...props} />;
    case "importance":
    case "grade":
    case "single_choice":
    case "likert":
      return <OneChoiceField {...props} />;
    case "top_k":
    case "multiple_choice":
      return <ManyChoicesField {...props} />;
    case "open_text":
      return <TextField {...props} />;
  }
}

/** Wording, hint and messages of an item in the language of the page. */
function useItem({ item, errors, hintShown }: ItemFieldProps, extraHint?: string) {
  const { t, language } = useText();
  const { scene, question } = sceneAndQuestion(language === "nl" ? item.textNl : item.textEn);
  const own = hintShown ? null : language === "nl" ? item.hintNl : item.hintEn;
  return {
    name: item.code,
    legendLead: scene,
    legend: question,
    hint: [own, extraHint].filter(Boolean).join(" ") || undefined,
    errors: messages(errors[item.code]),
    optionalLabel: item.required ? undefined : t("site.form.optional"),
    labelOf: (option: Item["options"][number]) => (language === "nl" ? option.labelNl : option.labelEn),
    messages,
  };
  function messages(keys: string[] | undefined): string[] | undefined {
    return keys?.map((key) => t(key as never, { number: item.maxChoices }) as string);
  }
}

function OneChoiceField(props: ItemFieldProps) {
  const { t } = useText();
  const { item, values } = props;
  const { name, legend, hint, errors, optionalLabel, labelOf } = useItem(props);
  const options = item.options.map((option) => ({ value: `${option.value}`, label: labelOf(option) }));
  const scale = item.type === "grade" ? grades(item) : item.type === "importance" ? importances(t) : options;
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
      options={[...scale, ...apartOptions(t, props)]}
    />
  );
}

/** The answers that stand beside the scale. */
function apartOptions(t: ReturnType<typeof useText>["t"], { mayDecline }: ItemFieldProps): RadioOption[] {
  const dontKnow = { value: apart.dontKnow, label: t("site.form.dontKnow"), apart: true };
  return mayDecline ? [dontKnow, { value: apart.preferNot, label: t("site.form.preferNot"), apart: true }] : [dontKnow];
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

function importances(t: ReturnType<typeof useText>["t"]): RadioOption[] {
  return ([1, 2, 3, 4, 5] as const).map((score) => ({
    value: `${score}`,
    label: t(`responses.importance.score${score}`),
  }));
}

/** Direction first, then how much (docs/requirements.md M-1.4). */
function EffectField(props: ItemFieldProps) {
  const { t } = useText();
  const { item, values, errors: allErrors } = props;
  const { name, legend, legendLead, hint, errors, messages } = useItem(props);
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
        legend,
        legendLead,
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
function choiceRule(t: ReturnType<typeof useText>["t"], { type, maxChoices, options }: Item): string | undefined {
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
