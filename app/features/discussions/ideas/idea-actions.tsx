import { useText } from "~/i18n/text-context.tsx";
import type { FormReply } from "~/platform/form-reply.ts";
import { ActionList } from "~/ui/action-list.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { KeptText } from "../kept-text.tsx";
import { ReasonField } from "../moderation/reason-fields.tsx";
import type { Idea } from "./idea.ts";
import type { IdeaArea } from "./idea-areas.ts";
import { IdeaFields } from "./idea-fields.tsx";
import { ideaPath } from "./idea-path.ts";

interface ActionProps {
  idea: Idea;
  reply: FormReply | undefined;
}

/** Changing one's own idea within a quarter of an hour. */
export function EditForm({ idea, areas, reply }: ActionProps & { areas: IdeaArea[] }) {
  const { t, path } = useText();
  const here = path(ideaPath(idea.id));
  const start = { area: idea.areaCode, theme: idea.theme, title: idea.title, body: idea.body ?? "" };
  return (
    <>
      <Heading level={2}>{t("ideas.edit.title")}</Heading>
      <Paragraph>{t("ideas.edit.text")}</Paragraph>
      <Form action={`${here}?doen=edit`} hidden={{ intent: "edit" }}>
        <IdeaFields areas={areas} reply={reply} start={start} />
        <ActionList>
          <Button>{t("ideas.edit.send")}</Button>
          <Link href={here}>{t("ideas.cancel")}</Link>
        </ActionList>
      </Form>
    </>
  );
}

/** For who was changing their idea when that was over: why, and what they wrote. */
export function TooLateToEdit({ reply }: Pick<ActionProps, "reply">) {
  const { t } = useText();
  return (
    <>
      {reply ? null : <Alert kind="info">{t("ideas.error.notAnyMore")}</Alert>}
      <KeptText label={t("ideas.form.title")} name="title" reply={reply} />
      <KeptText label={t("ideas.form.body")} reply={reply} />
    </>
  );
}

/** Taking one's own idea back. */
export function WithdrawForm({ idea }: { idea: Idea }) {
  const { t, path } = useText();
  const here = path(ideaPath(idea.id));
  return (
    <>
      <Heading level={2}>{t("ideas.withdraw.title")}</Heading>
      <Paragraph>{t("ideas.withdraw.text")}</Paragraph>
      <Form action={here} hidden={{ intent: "withdraw" }}>
        <ActionList>
          <Button variant="danger">{t("ideas.withdraw.send")}</Button>
          <Link href={here}>{t("ideas.cancel")}</Link>
        </ActionList>
      </Form>
    </>
  );
}

/** Asking a moderator to look at an idea. */
export function ReportForm({ idea, reply }: ActionProps) {
  const { t, path } = useText();
  const here = path(ideaPath(idea.id));
  return (
    <>
      <Heading level={2}>{t("ideas.report.title")}</Heading>
      <Paragraph>{t("ideas.report.text")}</Paragraph>
      <Form action={`${here}?doen=report`} hidden={{ intent: "report" }}>
        <ReasonField legend={t("ideas.report.reason")} reply={reply} />
        <ActionList>
          <Button>{t("ideas.report.send")}</Button>
          <Link href={here}>{t("ideas.cancel")}</Link>
        </ActionList>
      </Form>
    </>
  );
}
