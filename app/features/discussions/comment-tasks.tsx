import type { ReactNode } from "react";
import { useText } from "~/i18n/text-context.tsx";
import type { FormReply } from "~/platform/form-reply.ts";
import { ActionList } from "~/ui/action-list.tsx";
import { Button } from "~/ui/button.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { Comment } from "./comment.ts";
import { BodyField } from "./comment-form.tsx";
import { type CommentTask, taskPath, threadPath, writingForm } from "./discussion-path.ts";
import { ExplanationField, ReasonField } from "./moderation/reason-fields.tsx";

interface TaskProps {
  slug: string;
  threadId: number;
  task: CommentTask;
  comment: Comment;
  reply: FormReply | undefined;
}

/** The form to hide, report, edit or withdraw one comment, below its thread. */
export function TaskForm({ slug, threadId, task, comment, reply }: TaskProps) {
  const { t, path } = useText();
  const { kind } = task;
  const fields: Record<CommentTask["kind"], ReactNode> = {
    hide: (
      <>
        <ReasonField legend={t("moderation.case.hideReason")} reply={reply} />
        <ExplanationField reply={reply} />
      </>
    ),
    report: <ReasonField legend={t("discussions.task.report.reason")} reply={reply} />,
    edit: (
      <BodyField
        label={t("discussions.form.body")}
        ofStaff={comment.authorRole !== "resident"}
        reply={reply}
        start={comment.body ?? ""}
      />
    ),
    withdraw: null,
  };
  return (
    <>
      <Heading id="formulier" level={2}>
        {t(`discussions.task.${kind}.title`)}
      </Heading>
      <Paragraph>{t(`discussions.task.${kind}.text`)}</Paragraph>
      <Form
        action={path(taskPath(slug, threadId, task))}
        hidden={{ intent: kind, comment: comment.id, ...(kind === "hide" && { seen: comment.version }) }}
        id={writingForm}
      >
        {fields[kind]}
        <ActionList>
          <Button variant={kind === "hide" || kind === "withdraw" ? "danger" : "primary"}>
            {t(`discussions.task.${kind}.send`)}
          </Button>
          <Link href={path(threadPath(slug, threadId))}>{t(`discussions.task.${kind}.cancel`)}</Link>
        </ActionList>
      </Form>
    </>
  );
}
