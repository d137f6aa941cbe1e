import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { ActionList } from "~/ui/action-list.tsx";
import { Button } from "~/ui/button.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { RadioGroup } from "~/ui/radio-group.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { hideReasons } from "./comment.ts";
import { discussionPath, threadPath } from "./discussion-path.ts";
import { stances } from "./stance.ts";

interface FormProps {
  slug: string;
  formKey: string;
  reply: FormReply | undefined;
}

/** The form that opens a thread. No stance is chosen beforehand; no name when the writer was signed out meanwhile. */
export function NewThreadForm({ slug, formKey, reply, name }: FormProps & { name: string | undefined }) {
  const { t, path } = useText();
  return (
    <>
      <Heading id="reageer" level={2}>
        {t("discussions.form.title")}
      </Heading>
      {name ? <Paragraph>{t("discussions.form.namedAs", { name })}</Paragraph> : null}
      <Form action={path(discussionPath(slug))} formKey={formKey} hidden={{ intent: "comment" }}>
        <RadioGroup
          defaultValue={filledIn(reply, "stance")}
          errors={errorsOf(reply, "stance", t)}
          legend={t("discussions.form.stance")}
          name="stance"
          options={stances.map((value) => ({
            value,
            label: t(`discussions.stance.${value}`),
            hint: t(`discussions.form.stanceHint.${value}`),
          }))}
        />
        <BodyField label={t("discussions.form.body")} reply={reply} />
        <Button>{t("discussions.form.send")}</Button>
      </Form>
    </>
  );
}

/** The form that answers a thread. */
export function ReplyForm({ slug, formKey, reply, threadId }: FormProps & { threadId: number }) {
  const { t, path } = useText();
  return (
    <>
      <Heading id="antwoorden" level={2}>
        {t("discussions.form.replyTitle")}
      </Heading>
      <Form action={path(threadPath(slug, threadId))} formKey={formKey} hidden={{ intent: "reply", thread: threadId }}>
        <BodyField label={t("discussions.form.replyBody")} reply={reply} rows={4} />
        <Button>{t("discussions.form.replySend")}</Button>
      </Form>
    </>
  );
}

function BodyField({ label, reply, rows = 6 }: { label: string; reply: FormReply | undefined; rows?: number }) {
  const { t } = useText();
  return (
    <TextArea
      defaultValue={filledIn(reply, "body")}
      errors={errorsOf(reply, "body", t)}
      hint={t("discussions.form.bodyHint")}
      label={label}
      maxLengthHint={t("discussions.form.limit")}
      name="body"
      rows={rows}
    />
  );
}

/** The form with which a moderator hides one comment, for a reason from the list. */
export function HideForm(props: { slug: string; threadId: number; commentId: number; reply: FormReply | undefined }) {
  const { t, path } = useText();
  const thread = path(threadPath(props.slug, props.threadId));
  return (
    <>
      <Heading id="verbergen" level={2}>
        {t("discussions.moderation.title")}
      </Heading>
      <Paragraph>{t("discussions.moderation.text")}</Paragraph>
      <Form action={`${thread}&verberg=${props.commentId}`} hidden={{ intent: "hide", comment: props.commentId }}>
        <RadioGroup
          errors={errorsOf(props.reply, "reason", t)}
          legend={t("discussions.moderation.reason")}
          name="reason"
          options={hideReasons.map((value) => ({ value, label: t(`discussions.reason.${value}`) }))}
        />
        <ActionList>
          <Button variant="danger">{t("discussions.moderation.confirm")}</Button>
          <Link href={thread}>{t("discussions.moderation.cancel")}</Link>
        </ActionList>
      </Form>
    </>
  );
}

/** What a reader without an account finds where the form would be. */
export function SignInToComment({ back }: { back: string }) {
  const { t, path } = useText();
  const query = `?terug=${encodeURIComponent(path(back))}`;
  return (
    <>
      <Heading id="reageer" level={2}>
        {t("discussions.signIn.title")}
      </Heading>
      <Paragraph>{t("discussions.signIn.text")}</Paragraph>
      <ActionList>
        <ButtonLink href={path(`/inloggen${query}`)}>{t("discussions.signIn.action")}</ButtonLink>
        <Link href={path(`/registreren${query}`)}>{t("discussions.signIn.register")}</Link>
      </ActionList>
    </>
  );
}
