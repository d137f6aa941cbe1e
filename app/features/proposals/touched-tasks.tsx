import { type TaskCode, taskDefinition } from "~/features/framework/local-frame.ts";
import { useText } from "~/i18n/text-context.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

/** The tasks of the municipality that a plan works on, each with the themes that it belongs to. Nothing where there are none. */
export function TouchedTasks({ tasks }: { tasks: readonly TaskCode[] }) {
  const { t } = useText();
  if (tasks.length === 0) return null;
  return (
    <>
      <Heading level={3}>{t("framework.localFrame.zaanse-opgaven")}</Heading>
      <Paragraph small>{t("proposalPage.tasksText")}</Paragraph>
      <DescriptionList
        items={tasks.map((code) => ({
          term: t(`framework.task.${code}`),
          value: taskDefinition(code)
            .themes.map((theme) => t(`framework.theme.${theme}`))
            .join(" · "),
        }))}
      />
    </>
  );
}
