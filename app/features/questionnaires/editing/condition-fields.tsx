import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Details } from "~/ui/details.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { Select } from "~/ui/select.tsx";
import { TextField } from "~/ui/text-field.tsx";
import type { Item } from "../item.ts";
import { isAsked } from "../item-kind.ts";
import { codeAndText } from "../short-text.ts";
import { ConditionInWords } from "./condition-in-words.tsx";
import { mostRows, rowKinds, rowsOf } from "./condition-rows.ts";

interface ConditionFieldsProps {
  item: Item;
  /** The questions before it, which it may look at. */
  earlier: readonly Item[];
  reply: FormReply | undefined;
}

/** Who gets a question: some rows of an earlier question, what is asked of its answer, and a value. */
export function ConditionFields({ item, earlier, reply }: ConditionFieldsProps) {
  const { t } = useText();
  const asked = earlier.filter(isAsked);
  const stored = rowsOf(item.condition);
  if (asked.length === 0 && item.condition === null) return null;
  // One empty row to go on with: a longer condition grows as it is saved.
  const used = Math.max(stored?.rows.length ?? 0, lastRowFilled(reply));
  const rows = Array.from({ length: Math.min(mostRows, used + 1) }, (_, index) => index + 1);
  return (
    <>
      <Heading id="voorwaarde" level={2}>
        {t("questionnaireEditor.condition.title")}
      </Heading>
      <Paragraph>{t("questionnaireEditor.condition.everybody")}</Paragraph>
      {stored || !item.condition ? null : (
        <Paragraph>
          {t("questionnaireEditor.condition.nested")} <ConditionInWords condition={item.condition} items={earlier} />.{" "}
          {t("questionnaireEditor.condition.nestedKeep")}
        </Paragraph>
      )}
      <JoinField isNested={stored === undefined} join={filledIn(reply, "join") ?? stored?.join ?? "keep"} />
      {rows.map((row) => (
        <RowFields asked={asked} key={row} reply={reply} row={row} stored={stored?.rows[row - 1]} />
      ))}
      <AnswerNumbers asked={asked} />
    </>
  );
}

function lastRowFilled(reply: FormReply | undefined): number {
  const rows = Array.from({ length: mostRows }, (_, index) => index + 1);
  return rows.findLast((row) => filledIn(reply, `if${row}Item`)) ?? 0;
}

function JoinField({ isNested, join }: { isNested: boolean; join: string }) {
  const { t } = useText();
  const choices = isNested ? (["keep", "all", "any"] as const) : (["all", "any"] as const);
  return (
    <Select
      defaultValue={join}
      label={t("questionnaireEditor.condition.join")}
      name="join"
      options={choices.map((value) => ({ value, label: t(`questionnaireEditor.condition.${value}`) }))}
    />
  );
}

interface RowFieldsProps {
  row: number;
  asked: readonly Item[];
  stored: { item: string; kind: string; value: string } | undefined;
  reply: FormReply | undefined;
}

function RowFields({ row, asked, stored, reply }: RowFieldsProps) {
  const { t } = useText();
  const [item, kind, value] = [`if${row}Item`, `if${row}Kind`, `if${row}Value`];
  // An answer that was cleared stays cleared, so a reply as a whole goes before what is stored.
  const given = (name: string, before: string | undefined) => (reply ? filledIn(reply, name) : before);
  return (
    <fieldset className="ui-field-row ui-plain-fieldset">
      <legend className="utrecht-form-label">{t("questionnaireEditor.condition.row", { row })}</legend>
      <Select
        defaultValue={given(item, stored?.item)}
        errors={errorsOf(reply, item, t)}
        label={t("questionnaireEditor.condition.item")}
        name={item}
        optionalLabel={t("site.form.optional")}
        options={asked.map((question) => ({ value: question.code, label: codeAndText(question) }))}
        placeholder={t("questionnaireEditor.condition.noItem")}
      />
      <Select
        defaultValue={given(kind, stored?.kind) ?? "answered"}
        label={t("questionnaireEditor.condition.kind")}
        name={kind}
        options={rowKinds.map((known) => ({ value: known, label: t(`questionnaireEditor.condition.kinds.${known}`) }))}
      />
      <TextField
        defaultValue={given(value, stored?.value)}
        errors={errorsOf(reply, value, t)}
        label={t("questionnaireEditor.condition.value")}
        name={value}
        optionalLabel={t("site.form.optional")}
      />
    </fieldset>
  );
}

/** Which number stands for which answer. */
function AnswerNumbers({ asked }: { asked: readonly Item[] }) {
  const { t } = useText();
  const items = asked.flatMap((item) => {
    const numbers = item.options.map(({ value, labelNl }) => `${value} = ${labelNl}`).join(", ");
    const { lowest: from, highest: to } = item;
    const range = from === null ? "" : t("questionnaireEditor.condition.range", { from, to });
    const value = numbers || range;
    return value === "" ? [] : [{ term: codeAndText(item), value }];
  });
  return (
    <Details summary={t("questionnaireEditor.condition.numbers")}>
      <Paragraph>{t("questionnaireEditor.condition.valueHint")}</Paragraph>
      <DescriptionList items={items} />
    </Details>
  );
}
