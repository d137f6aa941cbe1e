import { dimensions, themesOf } from "~/features/framework/theme.ts";
import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Fieldset } from "~/ui/fieldset.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { Select } from "~/ui/select.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { TextField } from "~/ui/text-field.tsx";
import { scoreOptions } from "./score-text.ts";
import type { ScenarioWeighing } from "./weighing.ts";

interface PartProps {
  weighing: ScenarioWeighing;
  reply: FormReply | undefined;
}

/** What experts expect, theme by theme: a judgement, words and a source. */
export function EstimateFields({ weighing, reply }: PartProps) {
  const { t } = useText();
  const optional = t("site.form.optional");
  return (
    <>
      <Paragraph>{t("weighing.edit.estimatesLead")}</Paragraph>
      {dimensions.map((dimension) => (
        <div className="ui-flow" key={dimension}>
          <Heading level={3}>{t(`framework.dimension.${dimension}`)}</Heading>
          {themesOf(dimension).map((theme) => {
            const known = weighing.estimates[theme];
            const [score, words, source] = [`score-${theme}`, `words-${theme}`, `source-${theme}`] as const;
            return (
              <Fieldset key={theme} legend={t(`framework.theme.${theme}`)} name={theme} optionalLabel={optional}>
                <div className="ui-form">
                  <Select
                    defaultValue={filledIn(reply, score) ?? known?.score?.toString()}
                    errors={errorsOf(reply, score, t)}
                    label={t("weighing.edit.score")}
                    name={score}
                    partOfGroup
                    options={scoreOptions(t)}
                    placeholder={t("weighing.edit.noScore")}
                  />
                  <TextArea
                    defaultValue={filledIn(reply, words) ?? known?.words}
                    errors={errorsOf(reply, words, t)}
                    label={t("weighing.edit.words")}
                    name={words}
                    partOfGroup
                    rows={3}
                  />
                  <TextField
                    defaultValue={filledIn(reply, source) ?? known?.source}
                    errors={errorsOf(reply, source, t)}
                    label={t("weighing.edit.source")}
                    name={source}
                    partOfGroup
                  />
                </div>
              </Fieldset>
            );
          })}
        </div>
      ))}
    </>
  );
}
