import { useText } from "~/i18n/text-context.tsx";
import { RadioGroup } from "~/ui/radio-group.tsx";
import { TextField } from "~/ui/text-field.tsx";
import type { RoundFieldsProps } from "./round-fields-props.ts";
import { useRoundField } from "./use-round-field.ts";

/** From when until when people can take part. */
export function PeriodFields(props: RoundFieldsProps) {
  const { t } = useText();
  const field = useRoundField(props);
  return (
    <>
      <RadioGroup
        {...field("opens")}
        legend={t("roundPlanner.form.opens")}
        options={[
          { value: "now", label: t("roundPlanner.form.opensNow"), hint: t("roundPlanner.form.opensNowHint") },
          { value: "later", label: t("roundPlanner.form.opensLater") },
        ]}
      />
      <TextField
        {...field("opensDay")}
        hint={t("roundPlanner.form.opensHint")}
        label={t("roundPlanner.form.opensDay")}
        optionalLabel={t("roundPlanner.form.neededLater")}
        type="date"
        width="medium"
      />
      <TextField
        {...field("opensTime")}
        label={t("roundPlanner.form.opensTime")}
        optionalLabel={t("roundPlanner.form.neededLater")}
        width="short"
      />
      <ClosingFields field={field} />
      <TextField
        {...field("resultsFrom")}
        hint={t("roundPlanner.form.resultsFromHint")}
        label={t("roundPlanner.form.resultsFrom")}
        optionalLabel={t("site.form.optional")}
        type="date"
        width="medium"
      />
    </>
  );
}

type Field = ReturnType<typeof useRoundField>;

/** The day and the time at which a round ends. */
export function ClosingFields({ field }: { field: Field }) {
  const { t } = useText();
  return (
    <>
      <TextField {...field("closesDay")} label={t("roundPlanner.form.closesDay")} type="date" width="medium" />
      <TextField
        {...field("closesTime")}
        hint={t("roundPlanner.form.timeHint")}
        label={t("roundPlanner.form.closesTime")}
        width="short"
      />
    </>
  );
}
