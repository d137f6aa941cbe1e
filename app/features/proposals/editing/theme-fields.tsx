import { type LocalFrame, taskDefinition } from "~/features/framework/local-frame.ts";
import { type Dimension, dimensions, type Pole, themeDefinition, themesOf } from "~/features/framework/theme.ts";
import { useText } from "~/i18n/text-context.tsx";
import { filledIn } from "~/platform/form-reply.ts";
import { Checkbox } from "~/ui/checkbox.tsx";
import { Fieldset } from "~/ui/fieldset.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextField } from "~/ui/text-field.tsx";
import { type PartProps, useDraftField } from "./draft-field.ts";
import type { ProposalContent } from "./proposal-content.ts";

interface ThemeFieldsProps extends PartProps {
  content: ProposalContent;
  /** The tasks of the municipality that the plan lies in; null: it has none. */
  frame: LocalFrame | null;
}

/** Which themes the plan touches and why, by dimension, each with its pole; and the local tasks that it works on. */
export function ThemeFields({ content, reply, frame }: ThemeFieldsProps) {
  const { t } = useText();
  return (
    <>
      <Paragraph>{t("proposalEditor.themes.lead")}</Paragraph>
      {dimensions.map((dimension) => (
        <div className="ui-flow" key={dimension}>
          <Heading level={3}>{t(`framework.dimension.${dimension}`)}</Heading>
          <ThemesOf content={content} dimension={dimension} reply={reply} />
        </div>
      ))}
      <Tasks content={content} frame={frame} reply={reply} />
    </>
  );
}

function ThemesOf({ dimension, content, reply }: Omit<ThemeFieldsProps, "frame"> & { dimension: Dimension }) {
  const { t } = useText();
  const field = useDraftField(reply);
  const poleOf = (pole: Pole | null) => t(`proposalEditor.themes.pole.${pole ?? "none"}`);
  return themesOf(dimension).map((code) => {
    const touched = content.themes.find(({ themeCode }) => themeCode === code);
    return (
      <Fieldset
        hint={`${poleOf(themeDefinition(code).pole)}. ${t(`framework.themeHint.${code}`)}.`}
        key={code}
        legend={t(`framework.theme.${code}`)}
        name={`theme-${code}`}
      >
        <div className="ui-fields-in-row">
          <TextField
            {...field(`reason-${code}`, touched?.reason)}
            label={t("proposalEditor.themes.reason")}
            partOfGroup
          />
          <TextField {...field(`from-${code}`, touched?.ground)} label={t("proposalEditor.themes.from")} partOfGroup />
        </div>
      </Fieldset>
    );
  });
}

function Tasks({ content, frame, reply }: ThemeFieldsProps) {
  const { t } = useText();
  if (!frame) return <Paragraph small>{t("proposalEditor.themes.noFrame")}</Paragraph>;
  const themesIn = (code: LocalFrame["tasks"][number]) =>
    taskDefinition(code)
      .themes.map((theme) => t(`framework.theme.${theme}`))
      .join(" · ");
  return (
    <>
      <Heading level={3}>{t(`framework.localFrame.${frame.code}`)}</Heading>
      <Fieldset legend={t("proposalEditor.themes.tasks")} name="tasks" optionalLabel={t("site.form.optional")}>
        {frame.tasks.map((code) => (
          <Checkbox
            defaultChecked={reply ? filledIn(reply, `task-${code}`) === "ja" : content.tasks.includes(code)}
            hint={t("proposalEditor.themes.tasksHint", { themes: themesIn(code) })}
            key={code}
            label={t(`framework.task.${code}`)}
            name={`task-${code}`}
          />
        ))}
      </Fieldset>
    </>
  );
}
