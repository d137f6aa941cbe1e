import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { ActionList } from "~/ui/action-list.tsx";
import { Button } from "~/ui/button.tsx";
import { Form } from "~/ui/form.tsx";
import { formatNumber } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { NumberField } from "~/ui/number-field.tsx";
import { RadioGroup } from "~/ui/radio-group.tsx";
import { Select } from "~/ui/select.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { type NormKind, normKinds, type ThemeNorms, themesWithNorm } from "./theme-norm.ts";

interface NormFormFieldsProps {
  norms: ThemeNorms;
  /** The line that was chosen in the table, to begin with. */
  theme: string | undefined;
  kind: NormKind | undefined;
  reply: FormReply | undefined;
}

/** The form that sets a line for a theme or takes it away; what was typed stays when something is wrong. */
export function NormFormFields({ norms, theme, kind, reply }: NormFormFieldsProps) {
  const { t, path, language } = useText();
  const present = theme && kind ? norms[theme]?.[kind] : undefined;
  const hasLines = Object.keys(norms).length > 0;
  return (
    <>
      <Heading id="vastleggen" level={2}>
        {t("valueBoard.norms.form.title")}
      </Heading>
      <Form action={path("/beheer/normen")}>
        <Select
          defaultValue={filledIn(reply, "theme") ?? theme}
          errors={errorsOf(reply, "theme", t)}
          label={t("valueBoard.norms.form.theme")}
          name="theme"
          options={themesWithNorm.map((value) => ({ value, label: t(`framework.theme.${value}`) }))}
          placeholder={t("valueBoard.norms.form.chooseTheme")}
        />
        <RadioGroup
          defaultValue={filledIn(reply, "kind") ?? kind}
          errors={errorsOf(reply, "kind", t)}
          legend={t("valueBoard.norms.form.kind")}
          name="kind"
          options={normKinds.map((value) => ({
            value,
            label: t(`valueBoard.norms.kind.${value}`),
            hint: t(`valueBoard.norms.kindHint.${value}`),
          }))}
        />
        <NumberField
          decimals
          defaultValue={filledIn(reply, "grade") ?? (present && formatNumber(present.grade, language, 1))}
          errors={errorsOf(reply, "grade", t)}
          hint={t("valueBoard.norms.form.gradeHint")}
          label={t("valueBoard.norms.form.grade")}
          name="grade"
        />
        <TextArea
          defaultValue={filledIn(reply, "ground")}
          errors={errorsOf(reply, "ground", t)}
          hint={t("valueBoard.norms.form.groundHint")}
          label={t("valueBoard.norms.form.ground")}
          maxLengthHint={t("valueBoard.norms.form.groundLimit")}
          name="ground"
          rows={3}
        />
        <ActionList>
          <Button name="intent" value="set">
            {t("valueBoard.norms.form.set")}
          </Button>
          {hasLines ? (
            <Button name="intent" value="take-away" variant="secondary">
              {t("valueBoard.norms.form.takeAway")}
            </Button>
          ) : null}
        </ActionList>
      </Form>
    </>
  );
}
