import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { Checkbox } from "~/ui/checkbox.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Select } from "~/ui/select.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { WordingRemarks } from "../checking/wording-remarks.tsx";
import type { Item } from "../item.ts";
import { isAsked, itemTypes } from "../item-kind.ts";
import { ConditionFields } from "./condition-fields.tsx";
import { SettingsFields } from "./settings-fields.tsx";

interface ItemFieldsProps {
  item: Item;
  earlier: readonly Item[];
  changed: string;
  reply: FormReply | undefined;
}

/** The form about one question; what was typed stays when something is wrong. */
export function ItemFields(props: ItemFieldsProps) {
  const { item, earlier, changed, reply } = props;
  const { t } = useText();
  return (
    <Form hidden={{ version: changed }}>
      <Select
        defaultValue={filledIn(reply, "type") ?? item.type}
        hint={t("questionnaireEditor.item.typeHint")}
        label={t("questionnaireEditor.add.type")}
        name="type"
        options={itemTypes.map((value) => ({ value, label: t(`questionnaireEditor.type.${value}`) }))}
      />
      <TextFields {...props} />
      {isAsked(item) ? (
        <Checkbox
          defaultChecked={reply ? filledIn(reply, "required") !== undefined : item.required}
          hint={t(`questionnaireEditor.item.requiredHint.${item.type === "open_text" ? "openText" : "other"}`)}
          label={t("questionnaireEditor.item.required")}
          name="required"
        />
      ) : null}
      <SettingsFields item={item} reply={reply} />
      <ConditionFields earlier={earlier} item={item} reply={reply} />
      <Heading level={2}>{t("questionnaireEditor.wording.title")}</Heading>
      <WordingRemarks item={item} />
      <TextArea
        defaultValue={reply ? filledIn(reply, "wordingReason") : (item.wordingReason ?? undefined)}
        errors={errorsOf(reply, "wordingReason", t)}
        hint={t("questionnaireEditor.item.reasonHint")}
        label={t("questionnaireEditor.item.reason")}
        name="wordingReason"
        optionalLabel={t("site.form.optional")}
        rows={2}
      />
      <Button name="intent" value="save">
        {t("questionnaireEditor.item.save")}
      </Button>
    </Form>
  );
}

/** The text and the explanation, each in both languages. */
function TextFields({ item, reply }: ItemFieldsProps) {
  const { t } = useText();
  const optionalLabel = t("site.form.optional");
  const field = (name: "textNl" | "textEn" | "hintNl" | "hintEn") => ({
    name,
    defaultValue: reply ? filledIn(reply, name) : (item[name] ?? undefined),
    errors: errorsOf(reply, name, t),
    rows: item.type === "explanation" ? 6 : 2,
  });
  return (
    <>
      <TextArea
        {...field("textNl")}
        hint={t("questionnaireEditor.item.textHint")}
        label={t("questionnaireEditor.item.textNl")}
      />
      <TextArea
        {...field("textEn")}
        label={t("questionnaireEditor.item.textEn")}
        optionalLabel={t("questionnaireEditor.needed.opening")}
      />
      {isAsked(item) ? (
        <>
          <TextArea {...field("hintNl")} label={t("questionnaireEditor.item.hintNl")} optionalLabel={optionalLabel} />
          <TextArea
            {...field("hintEn")}
            label={t("questionnaireEditor.item.hintEn")}
            optionalLabel={t("questionnaireEditor.needed.withDutch")}
          />
        </>
      ) : null}
    </>
  );
}
