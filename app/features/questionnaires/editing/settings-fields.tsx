import { themeCodes } from "~/features/framework/theme.ts";
import { useText } from "~/i18n/text-context.tsx";
import { dayOfNumber } from "~/platform/day-number.ts";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { numberToType } from "~/platform/typed-number.ts";
import { Checkbox } from "~/ui/checkbox.tsx";
import { NumberField } from "~/ui/number-field.tsx";
import { Select } from "~/ui/select.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { TextField } from "~/ui/text-field.tsx";
import type { Item } from "../item.ts";
import { isAsked, kindOf, settingsOf } from "../item-kind.ts";
import { linesOf } from "./option-lines.ts";

interface SettingsFieldsProps {
  item: Item;
  reply: FormReply | undefined;
}

/** The fields that go with the type of a question: its answers, its bounds and its settings. */
export function SettingsFields(props: SettingsFieldsProps) {
  const { item } = props;
  const { hasOptions, hasMaxChoices } = kindOf(item.type);
  return (
    <>
      {hasOptions ? <OptionsField {...props} /> : null}
      {hasMaxChoices ? <MaxChoicesField {...props} /> : null}
      <AmountFields {...props} />
      <BoundFields {...props} />
      <OrderFields {...props} />
      {isAsked(item) ? <PlaceFields {...props} /> : null}
    </>
  );
}

function useField(reply: FormReply | undefined) {
  const { t } = useText();
  return (name: string, stored: string | number | undefined | null) => ({
    name,
    // A field that was cleared stays cleared, so a reply as a whole goes before what is stored.
    defaultValue: reply ? filledIn(reply, name) : (stored ?? undefined),
    errors: errorsOf(reply, name, t),
  });
}

function OptionsField({ item, reply }: SettingsFieldsProps) {
  const { t } = useText();
  const field = useField(reply);
  // Questions of this type that stand together are drawn as one table (features/responses/question-blocks.ts).
  const inTable = item.type === "likert" ? ` ${t("questionnaireEditor.item.tableHint")}` : "";
  return (
    <TextArea
      {...field("options", linesOf(item.options))}
      hint={t("questionnaireEditor.item.optionsHint") + inTable}
      label={t("questionnaireEditor.item.options")}
      rows={Math.max(4, item.options.length + 2)}
    />
  );
}

function MaxChoicesField({ item, reply }: SettingsFieldsProps) {
  const { t } = useText();
  const field = useField(reply);
  const isTop = item.type === "top_k";
  // Before there are answers the number is nobody's choice: it follows from them.
  const chosen = item.options.length > 0 ? item.maxChoices : null;
  return (
    <NumberField
      {...field("maxChoices", chosen)}
      hint={t(isTop ? "questionnaireEditor.item.maxTopHint" : "questionnaireEditor.item.maxMultipleHint")}
      label={t(isTop ? "questionnaireEditor.item.maxTop" : "questionnaireEditor.item.maxMultiple")}
    />
  );
}

function AmountFields({ item, reply }: SettingsFieldsProps) {
  const { t } = useText();
  const field = useField(reply);
  const settings = settingsOf(item.type);
  return (
    <>
      {settings.includes("total") ? (
        <NumberField {...field("total", item.settings.total)} label={t("questionnaireEditor.item.total")} />
      ) : null}
      {settings.includes("unit") ? (
        <TextField
          {...field("unit", item.settings.unit)}
          hint={t("questionnaireEditor.item.unitHint")}
          label={t("questionnaireEditor.item.unit")}
          optionalLabel={t("site.form.optional")}
          width="short"
        />
      ) : null}
    </>
  );
}

function BoundFields({ item, reply }: SettingsFieldsProps) {
  const { t } = useText();
  const field = useField(reply);
  if (!settingsOf(item.type).includes("least")) return null;
  const isDate = item.type === "date";
  const { least, most } = item.settings;
  const written = isDate ? dayOfNumber : numberToType;
  const shown = (bound: number | undefined) => (bound === undefined ? undefined : written(bound));
  const rest = {
    optionalLabel: t("site.form.optional"),
    hint: isDate ? t("questionnaireEditor.item.dayHint") : undefined,
    width: isDate ? ("medium" as const) : ("short" as const),
  };
  return (
    <>
      <NumberField
        {...field("least", shown(least))}
        {...rest}
        label={t(isDate ? "questionnaireEditor.item.leastDay" : "questionnaireEditor.item.least")}
      />
      <NumberField
        {...field("most", shown(most))}
        {...rest}
        label={t(isDate ? "questionnaireEditor.item.mostDay" : "questionnaireEditor.item.most")}
      />
    </>
  );
}

function OrderFields({ item, reply }: SettingsFieldsProps) {
  const { t } = useText();
  const settings = settingsOf(item.type);
  const ticked = (name: "decimals" | "random") =>
    reply ? filledIn(reply, name) !== undefined : item.settings[name] === true;
  return (
    <>
      {settings.includes("decimals") ? (
        <Checkbox defaultChecked={ticked("decimals")} label={t("questionnaireEditor.item.decimals")} name="decimals" />
      ) : null}
      {settings.includes("random") ? (
        <Checkbox
          defaultChecked={ticked("random")}
          label={t(`questionnaireEditor.item.${item.type === "page" ? "randomQuestions" : "random"}`)}
          name="random"
        />
      ) : null}
    </>
  );
}

function PlaceFields({ item, reply }: SettingsFieldsProps) {
  const { t } = useText();
  const field = useField(reply);
  return (
    <>
      <Select
        {...field("theme", item.themeCode)}
        label={t("questionnaireEditor.item.theme")}
        optionalLabel={t("site.form.optional")}
        options={themeCodes.map((value) => ({ value, label: t(`framework.theme.${value}`) }))}
        placeholder={t("questionnaireEditor.item.noTheme")}
      />
      <TextField
        {...field("block", item.settings.block)}
        hint={t("questionnaireEditor.item.blockHint")}
        label={t("questionnaireEditor.item.block")}
        optionalLabel={t("site.form.optional")}
        width="short"
      />
    </>
  );
}
