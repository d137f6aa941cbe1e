import { audiences } from "~/features/accounts/audience.ts";
import { useText } from "~/i18n/text-context.tsx";
import { RadioGroup } from "~/ui/radio-group.tsx";
import { Select } from "~/ui/select.tsx";
import { TextField } from "~/ui/text-field.tsx";
import type { RoundFieldsProps } from "./round-fields-props.ts";
import { useRoundField } from "./use-round-field.ts";

/** Which questionnaire the round asks, under which title, and about what. */
export function WhatFields(props: RoundFieldsProps) {
  const { t, language } = useText();
  const field = useRoundField(props);
  const optionalLabel = t("site.form.optional");
  const { questionnaires, choices } = props;
  return (
    <>
      <Select
        {...field("questionnaire")}
        label={t("roundPlanner.form.questionnaire")}
        options={questionnaires.map(({ id, titleNl, titleEn, version }) => ({
          value: String(id),
          label: t("roundPlanner.form.questionnaireOption", {
            title: language === "nl" ? titleNl : titleEn || titleNl,
            version,
          }),
        }))}
        placeholder={t("roundPlanner.form.chooseQuestionnaire")}
      />
      <TextField {...field("titleNl")} label={t("roundPlanner.form.titleNl")} maxLength={160} />
      <TextField {...field("titleEn")} label={t("roundPlanner.form.titleEn")} maxLength={160} />
      <TextField
        {...field("slug")}
        hint={t("roundPlanner.form.slugHint")}
        label={t("roundPlanner.form.slug")}
        maxLength={60}
        optionalLabel={optionalLabel}
        spellCheck={false}
      />
      <Select
        {...field("area")}
        label={t("roundPlanner.form.area")}
        options={choices.areas.map(({ code, name, level }) => ({
          value: code,
          label: name,
          group: t(`roundPlanner.form.areaLevel.${level}`),
        }))}
        placeholder={t("roundPlanner.form.chooseArea")}
      />
      <Select
        {...field("proposal")}
        label={t("roundPlanner.form.proposal")}
        optionalLabel={optionalLabel}
        options={choices.proposals.map(({ id, title }) => ({ value: String(id), label: title }))}
        placeholder={t("roundPlanner.form.noProposal")}
      />
    </>
  );
}

/** Who may take part. */
export function AudienceFields(props: RoundFieldsProps) {
  const { t } = useText();
  const field = useRoundField(props);
  return (
    <>
      <RadioGroup
        {...field("audience")}
        legend={t("roundPlanner.form.audience")}
        options={audiences.map((value) => ({
          value,
          label: t(`roundPlanner.audience.${value}`),
        }))}
      />
      <Select
        {...field("panel")}
        label={t("roundPlanner.form.panel")}
        optionalLabel={t("roundPlanner.form.panelNeeded")}
        options={props.choices.panels.map(({ id, name }) => ({ value: String(id), label: name }))}
        placeholder={t("roundPlanner.form.noPanel")}
      />
    </>
  );
}
