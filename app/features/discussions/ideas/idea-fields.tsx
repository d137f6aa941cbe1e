import { useThemeOptions } from "~/features/framework/theme-options.ts";
import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Select } from "~/ui/select.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { TextField } from "~/ui/text-field.tsx";
import type { IdeaArea } from "./idea-areas.ts";

interface IdeaFieldsProps {
  areas: IdeaArea[];
  /** What stands in the fields before anything is typed. */
  start?: Partial<Record<"area" | "theme" | "title" | "body", string>>;
  reply: FormReply | undefined;
}

/** Where an idea is for, what it is about, and the idea itself. */
export function IdeaFields({ areas, start, reply }: IdeaFieldsProps) {
  const { t } = useText();
  const field = (name: "area" | "theme" | "title" | "body") => ({
    name,
    defaultValue: filledIn(reply, name) ?? start?.[name],
    errors: errorsOf(reply, name, t),
  });
  return (
    <>
      <Select
        {...field("area")}
        hint={t("ideas.form.areaHint")}
        label={t("ideas.form.area")}
        options={areas.map(({ code, name, level, gemeenteName }) => ({
          value: code,
          label: level === "gemeente" ? t("ideas.form.whole", { gemeente: name }) : name,
          group: gemeenteName,
        }))}
        placeholder={t("ideas.form.chooseArea")}
      />
      <Select
        {...field("theme")}
        label={t("ideas.form.theme")}
        options={useThemeOptions()}
        placeholder={t("ideas.form.chooseTheme")}
      />
      <TextField {...field("title")} hint={t("ideas.form.titleHint")} label={t("ideas.form.title")} width="long" />
      <TextArea
        {...field("body")}
        hint={t("ideas.form.bodyHint")}
        label={t("ideas.form.body")}
        maxLengthHint={t("ideas.form.limit")}
        rows={8}
      />
    </>
  );
}
