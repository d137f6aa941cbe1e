import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { NumberField } from "~/ui/number-field.tsx";
import { Select } from "~/ui/select.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { TextField } from "~/ui/text-field.tsx";

/** An area that a panel can be about, under the name of its kind. */
export interface AreaOption {
  code: string;
  name: string;
  level: "land" | "provincie" | "samenwerkingsregio" | "deelregio" | "gemeente";
}

interface Props {
  areas: AreaOption[];
  reply: FormReply | undefined;
  /** What is stored; undefined for a new panel. */
  panel?: { name: string; description: string; areaCode: string; surveysPerYear: number; consentText: string };
}

/** What staff decide about a panel. */
export function PanelFields({ areas, reply, panel }: Props) {
  const { t } = useText();
  const field = (name: "name" | "description" | "areaCode" | "surveysPerYear" | "consentText") => ({
    defaultValue: reply ? filledIn(reply, name) : panel?.[name],
    errors: errorsOf(reply, name, t),
    hint: t(`panels.edit.${name}Hint`),
    label: t(`panels.edit.${name}`),
    name,
  });
  return (
    <>
      <TextField {...field("name")} />
      <TextArea {...field("description")} rows={4} />
      <Select
        {...field("areaCode")}
        options={areas.map(({ code, name, level }) => ({
          value: code,
          label: name,
          group: t(`panels.edit.levels.${level}`),
        }))}
        placeholder={t("panels.edit.choose")}
      />
      <NumberField {...field("surveysPerYear")} />
      <TextArea {...field("consentText")} rows={10} />
    </>
  );
}
