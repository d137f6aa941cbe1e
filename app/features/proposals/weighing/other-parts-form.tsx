import { Fragment } from "react";
import { dimensions, themesOf } from "~/features/framework/theme.ts";
import { useThemeOptions } from "~/features/framework/theme-options.ts";
import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Fieldset } from "~/ui/fieldset.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { RichTextArea } from "~/ui/rich-text-area.tsx";
import { Select } from "~/ui/select.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { TextField } from "~/ui/text-field.tsx";
import { places, poles, type ScenarioWeighing, tensionKinds, times, type WeighingContent } from "./weighing.ts";
import { tensionRows } from "./weighing-parts.ts";

interface PartProps {
  weighing: ScenarioWeighing;
  reply: FormReply | undefined;
}

/** What the plan does in each of the twelve squares. */
export function SquareFields({ weighing, reply }: PartProps) {
  const { t } = useText();
  return (
    <>
      <Paragraph>{t("weighing.edit.squaresLead")}</Paragraph>
      {poles.map((pole) => (
        <div className="ui-flow" key={pole}>
          <Heading level={3}>{t(`weighing.square.pole.${pole}`)}</Heading>
          {times.flatMap((time) =>
            places.map((place) => {
              const name = `${pole}-${time}-${place}` as const;
              return (
                <TextArea
                  defaultValue={filledIn(reply, name) ?? weighing.squares[name]}
                  errors={errorsOf(reply, name, t)}
                  key={name}
                  label={t("weighing.square.name", {
                    time: t(`weighing.square.time.${time}`),
                    place: t(`weighing.square.place.${place}`),
                  })}
                  name={name}
                  optionalLabel={t("site.form.optional")}
                  rows={2}
                />
              );
            }),
          )}
        </div>
      ))}
    </>
  );
}

/** Themes that stand in each other's way, or that help each other. */
export function TensionFields({ weighing, reply }: PartProps) {
  const { t } = useText();
  const optional = t("site.form.optional");
  const themes = useThemeOptions();
  const kinds = tensionKinds.map((kind) => ({ value: kind, label: t(`weighing.tension.${kind}`) }));
  return (
    <>
      <Paragraph>{t("weighing.edit.tensionsLead")}</Paragraph>
      {tensionRows.map((row, index) => {
        const known = weighing.tensions[index];
        const field = (name: "kind" | "first" | "second" | "words") => ({
          name: `${name}-${row}`,
          defaultValue: filledIn(reply, `${name}-${row}`) ?? known?.[name],
          errors: errorsOf(reply, `${name}-${row}`, t),
          partOfGroup: true as const,
        });
        return (
          <Fieldset key={row} legend={t("weighing.edit.tension", { row })} name={`row-${row}`} optionalLabel={optional}>
            <div className="ui-form">
              <div className="ui-field-row">
                <Select
                  {...field("kind")}
                  label={t("weighing.edit.kind")}
                  options={kinds}
                  placeholder={t("weighing.edit.chooseKind")}
                />
                <Select
                  {...field("first")}
                  label={t("weighing.edit.first")}
                  options={themes}
                  placeholder={t("weighing.edit.chooseTheme")}
                />
                <Select
                  {...field("second")}
                  label={t("weighing.edit.second")}
                  options={themes}
                  placeholder={t("weighing.edit.chooseTheme")}
                />
              </div>
              <TextArea {...field("words")} label={t("weighing.edit.words")} rows={2} />
            </div>
          </Fieldset>
        );
      })}
    </>
  );
}

/** What weighs heaviest and why, and who in the organisation goes over each theme. */
export function ConclusionFields({ content, reply }: { content: WeighingContent; reply: FormReply | undefined }) {
  const { t } = useText();
  return (
    <>
      <Select
        defaultValue={filledIn(reply, "heaviest") ?? content.heaviest?.theme}
        errors={errorsOf(reply, "heaviest", t)}
        label={t("weighing.edit.heaviest")}
        name="heaviest"
        options={useThemeOptions()}
        placeholder={t("weighing.edit.chooseTheme")}
      />
      <RichTextArea
        defaultValue={filledIn(reply, "why") ?? content.heaviest?.why}
        errors={errorsOf(reply, "why", t)}
        label={t("weighing.edit.why")}
        name="why"
        rows={5}
      />
      <Heading level={3}>{t("weighing.edit.owners")}</Heading>
      <Paragraph small>{t("weighing.edit.ownersHint")}</Paragraph>
      {dimensions.map((dimension) => (
        <Fragment key={dimension}>
          <Heading level={4}>{t(`framework.dimension.${dimension}`)}</Heading>
          {themesOf(dimension).map((code) => (
            <TextField
              defaultValue={filledIn(reply, `owner-${code}`) ?? content.owners[code]}
              errors={errorsOf(reply, `owner-${code}`, t)}
              key={code}
              label={t(`framework.theme.${code}`)}
              name={`owner-${code}`}
              optionalLabel={t("site.form.optional")}
            />
          ))}
        </Fragment>
      ))}
    </>
  );
}
