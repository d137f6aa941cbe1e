import { useText } from "~/i18n/text-context.tsx";
import { Button } from "~/ui/button.tsx";
import { Details } from "~/ui/details.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { NumberField } from "~/ui/number-field.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { PeriodFields } from "./period-fields.tsx";
import { quotaFields } from "./quota.ts";
import type { RoundFieldsProps } from "./round-fields-props.ts";
import { useRoundField } from "./use-round-field.ts";
import { AudienceFields, WhatFields } from "./what-fields.tsx";

/** The form that plans a round, or changes one that is still to open; what was typed stays when something is wrong. */
export function RoundFields(props: RoundFieldsProps) {
  const { t } = useText();
  const { plan } = props;
  const isNew = plan.shown === "";
  return (
    <Form hidden={{ shown: plan.shown }}>
      <Heading level={2}>{t("roundPlanner.form.what")}</Heading>
      <WhatFields {...props} />
      <AudienceFields {...props} />
      <Heading level={2}>{t("roundPlanner.form.when")}</Heading>
      <PeriodFields {...props} />
      <Heading level={2}>{t("roundPlanner.form.why")}</Heading>
      <PurposeFields {...props} />
      <QuotaFields {...props} />
      <Button name="intent" value={isNew ? "plan" : "change"}>
        {t(isNew ? "roundPlanner.form.plan" : "roundPlanner.form.save")}
      </Button>
    </Form>
  );
}

function PurposeFields(props: RoundFieldsProps) {
  const { t } = useText();
  const field = useRoundField(props);
  // Asked for only once there is something to give a reason for.
  const reason = field("wordingReason");
  return (
    <>
      <TextArea
        {...field("purposeNl")}
        hint={t("roundPlanner.form.purposeHint")}
        label={t("roundPlanner.form.purposeNl")}
        rows={3}
      />
      <TextArea {...field("purposeEn")} label={t("roundPlanner.form.purposeEn")} rows={3} />
      {reason.errors.length > 0 || reason.defaultValue ? (
        <TextArea
          {...reason}
          hint={t("roundPlanner.form.wordingReasonHint")}
          label={t("questionnaireEditor.item.reason")}
          optionalLabel={t("site.form.optional")}
          rows={2}
        />
      ) : null}
    </>
  );
}

function QuotaFields(props: RoundFieldsProps) {
  const { t } = useText();
  const field = useRoundField(props);
  const isFilled = quotaFields.some(({ name }) => field(name).defaultValue !== undefined);
  return (
    <Details open={isFilled} summary={t("roundPlanner.form.quotas")}>
      <Paragraph small>{t("roundPlanner.form.quotasHint")}</Paragraph>
      {quotaFields.map(({ name, margin, level }) => (
        <NumberField
          {...field(name)}
          key={name}
          label={t("roundPlanner.form.quotaAbout", { margin: t(`roundPlanner.form.margin.${margin}`), level })}
          optionalLabel={t("site.form.optional")}
        />
      ))}
    </Details>
  );
}
