import { useThemeOptions } from "~/features/framework/theme-options.ts";
import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { ActionList } from "~/ui/action-list.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { RadioGroup } from "~/ui/radio-group.tsx";
import { RichTextArea } from "~/ui/rich-text-area.tsx";
import { Select } from "~/ui/select.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import type { ShownMap } from "./comment-place.server.ts";
import type { DiscussionData } from "./discussion-data.ts";
import { discussionPath, threadPath, writingForm } from "./discussion-path.ts";
import { KeptText } from "./kept-text.tsx";
import { KeptTyping } from "./kept-typing.tsx";
import { PlaceFields } from "./place-fields.tsx";
import { stances } from "./stance.ts";

interface NewThreadProps {
  page: DiscussionData;
  formKey: string;
  reply: FormReply | undefined;
  map: ShownMap | null | undefined;
}

/** The form that opens a thread. No stance is chosen beforehand; no name when the writer was signed out meanwhile. */
export function NewThreadForm({ page, formKey, reply, map }: NewThreadProps) {
  const { t, path } = useText();
  const name = page.viewer?.name;
  return (
    <>
      <Heading id="reageer" level={2}>
        {t("discussions.form.title")}
      </Heading>
      {name ? <Paragraph>{t("discussions.form.namedAs", { name })}</Paragraph> : null}
      <Form
        action={path(discussionPath(page.proposal.slug))}
        formKey={formKey}
        hidden={{ intent: "comment" }}
        id={writingForm}
      >
        <KeptTyping hasArrived={page.placedId !== undefined} place={discussionPath(page.proposal.slug)} writer={name} />
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
        <BodyField label={t("discussions.form.body")} ofStaff={page.viewer?.isStaff} reply={reply} />
        <ThemeField reply={reply} />
        <PlaceFields map={map ?? null} page={page} reply={reply} />
        <Button>{t("discussions.form.send")}</Button>
      </Form>
    </>
  );
}

function ThemeField({ reply }: { reply: FormReply | undefined }) {
  const { t } = useText();
  return (
    <Select
      defaultValue={filledIn(reply, "theme")}
      hint={t("discussions.form.themeHint")}
      label={t("discussions.form.theme")}
      name="theme"
      optionalLabel={t("site.form.optional")}
      options={useThemeOptions()}
      placeholder={t("discussions.form.noTheme")}
    />
  );
}

/** The form that answers a thread. */
export function ReplyForm({ page, formKey, reply, threadId }: Omit<NewThreadProps, "map"> & { threadId: number }) {
  const { t, path } = useText();
  return (
    <>
      <Heading id="antwoorden" level={2}>
        {t("discussions.form.replyTitle")}
      </Heading>
      <Form
        action={path(threadPath(page.proposal.slug, threadId))}
        formKey={formKey}
        hidden={{ intent: "reply", thread: threadId }}
        id={writingForm}
      >
        <KeptTyping
          hasArrived={page.placedId !== undefined}
          place={threadPath(page.proposal.slug, threadId)}
          writer={page.viewer?.name}
        />
        <BodyField label={t("discussions.form.replyBody")} ofStaff={page.viewer?.isStaff} reply={reply} rows={4} />
        <Button>{t("discussions.form.replySend")}</Button>
      </Form>
    </>
  );
}

interface BodyProps {
  label: string;
  reply: FormReply | undefined;
  /** What stood there before. */
  start?: string;
  rows?: number;
  /** Whether staff write it, who can mark up their words. */
  ofStaff?: boolean | undefined;
}

/** The text of a comment. */
export function BodyField({ label, reply, start, rows = 6, ofStaff }: BodyProps) {
  const { t } = useText();
  const Area = ofStaff ? RichTextArea : TextArea;
  return (
    <Area
      defaultValue={filledIn(reply, "body") ?? start}
      errors={errorsOf(reply, "body", t)}
      hint={t("discussions.form.bodyHint")}
      label={label}
      maxLengthHint={t("discussions.form.limit")}
      name="body"
      rows={rows}
    />
  );
}

interface ClosedProps {
  /** What somebody sent who was writing meanwhile. */
  reply: FormReply | undefined;
}

/** Below the comments on a plan that the organisation took back. */
export function NoMoreComments({ reply }: ClosedProps) {
  const { t } = useText();
  return (
    <>
      <Alert kind="info">{t("discussions.noMore")}</Alert>
      <KeptText reply={reply} />
    </>
  );
}

/** Below a thread of which the first text was hidden or withdrawn. */
export function NoReplies({ reply }: ClosedProps) {
  const { t } = useText();
  return (
    <>
      <Alert kind="info">{t("discussions.form.noReply")}</Alert>
      <KeptText reply={reply} />
    </>
  );
}

/** Where the reader finds no thread: what they wrote for it. */
export function NoThread({ reply }: ClosedProps) {
  const { t } = useText();
  return (
    <>
      <Alert kind="info">{t("discussions.form.noThread")}</Alert>
      <KeptText reply={reply} />
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
