import { stepPath } from "~/features/proposals/editing/draft-parts.ts";
import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PlainText } from "~/ui/plain-text.tsx";
import { Quotation } from "~/ui/quotation.tsx";
import { RichText } from "~/ui/rich-text.tsx";
import { RichTextArea } from "~/ui/rich-text-area.tsx";
import { Select } from "~/ui/select.tsx";
import { KeptText } from "../kept-text.tsx";
import { answerVersion, type Idea, linkVersion } from "./idea.ts";
import { ideaPath, staffIdeaPath } from "./idea-path.ts";
import type { IdeaRights } from "./ideas.permissions.ts";
import { MergedInto } from "./merged-into.tsx";
import { ModeratingIdea } from "./moderating-idea.tsx";
import type { IdeaThatStays, StaffFacts } from "./staff-idea.ts";

interface StaffIdeaProps {
  idea: Idea;
  facts: StaffFacts;
  rights: IdeaRights;
  /** Name of who looks after it. */
  userName: string;
  proposals: { slug: string; title: string }[];
  /** The idea that a moderator is about to add this one to. */
  stays: IdeaThatStays | null;
  reply: FormReply | undefined;
}

/** Where staff look after one idea: officials answer it, moderators keep order. */
export function StaffIdeaPage(props: StaffIdeaProps) {
  const { idea } = props;
  const { t, path } = useText();
  // Withdrawn, or hidden by a moderator from who reads this.
  const isGone = !idea.body;
  return (
    <>
      <Heading level={1}>{isGone ? t("ideas.goneTitle") : <Dutch>{idea.title}</Dutch>}</Heading>
      <Paragraph small>
        {idea.areaName} · {t(`framework.theme.${idea.theme}`)} · {t("ideas.supports", { count: idea.supports })} ·{" "}
        {t("ideas.staff.number", { number: idea.id })}
      </Paragraph>
      {idea.into ? (
        <WhereItWent into={idea.into} />
      ) : isGone ? (
        <Paragraph>{t(idea.state === "hidden" ? "ideas.staff.stateText.hidden" : "ideas.withdrawn")}</Paragraph>
      ) : (
        <TextAndForms {...props} />
      )}
      {takesAnswer(props) ? null : <KeptText name="answer" reply={props.reply} />}
      <Paragraph>
        <Link href={path(ideaPath(idea.id))} more>
          {t("ideas.staff.public")}
        </Link>
      </Paragraph>
    </>
  );
}

function takesAnswer({ idea, rights }: StaffIdeaProps): boolean {
  return rights.answers && idea.state === "shown" && idea.into === null;
}

/** Where the idea went; a page of its own, so that an answer that came too late still stands on it. */
function WhereItWent({ into }: { into: NonNullable<Idea["into"]> }) {
  const { t } = useText();
  return (
    <Paragraph>
      {t("ideas.staff.merged")} <MergedInto href={staffIdeaPath(into.id)} into={into} />
    </Paragraph>
  );
}

function TextAndForms(props: StaffIdeaProps) {
  const { idea, facts, rights, stays, reply } = props;
  const { t, language } = useText();
  const { state } = idea;
  return (
    <>
      {state === "held" || state === "hidden" ? <Paragraph>{t(`ideas.staff.stateText.${state}`)}</Paragraph> : null}
      <PlainText lang={language === "nl" ? undefined : "nl"} text={idea.body ?? ""} />
      {takesAnswer(props) ? <Answering {...props} /> : null}
      {rights.moderates ? <ModeratingIdea facts={facts} idea={idea} reply={reply} stays={stays} /> : null}
    </>
  );
}

function Answering(props: StaffIdeaProps) {
  const { idea, userName, reply } = props;
  const { t } = useText();
  return (
    <>
      <Heading level={2}>{t("ideas.staff.answer.title")}</Heading>
      <Answered idea={idea} reply={reply} userName={userName} />
      <Form hidden={{ intent: "answer", known: answerVersion(idea.answer?.at ?? null) }}>
        <RichTextArea
          defaultValue={filledIn(reply, "answer") ?? idea.answer?.body}
          errors={errorsOf(reply, "answer", t)}
          hint={t("ideas.staff.answer.hint")}
          label={t("ideas.staff.answer.label")}
          maxLengthHint={t("ideas.form.limit")}
          name="answer"
        />
        <Button>{t(idea.answer ? "ideas.staff.answer.replace" : "ideas.staff.answer.send")}</Button>
      </Form>
      <Heading level={2}>{t("ideas.staff.proposal.title")}</Heading>
      <Proposal {...props} />
    </>
  );
}

/** Whose answer stands there; for who wrote another one meanwhile also what it says. */
function Answered({ idea: { answer }, userName, reply }: Pick<StaffIdeaProps, "idea" | "userName" | "reply">) {
  const { t, language } = useText();
  const written = filledIn(reply, "answer");
  if (!answer) return null;
  if (written === undefined || written === answer.body) {
    const whose = answer.by === userName ? "yours" : "theirs";
    return <Paragraph>{t(`ideas.staff.answer.${whose}`, { name: answer.by })}</Paragraph>;
  }
  return (
    <>
      <Paragraph>{t("ideas.staff.answer.standing", { name: answer.by })}</Paragraph>
      <Quotation lang={language === "nl" ? undefined : "nl"}>
        <RichText text={answer.body} />
      </Quotation>
    </>
  );
}

/** Beginning a proposal from the idea, and tying it to one that is there. */
function Proposal({ idea, facts, proposals, reply }: StaffIdeaProps) {
  const { t, path } = useText();
  return (
    <>
      {idea.proposal ? (
        <Paragraph>
          {t("ideas.staff.proposal.now")}{" "}
          <Link href={path(`/voorstellen/${idea.proposal.slug}`)}>
            <Dutch>{idea.proposal.title}</Dutch>
          </Link>
        </Paragraph>
      ) : null}
      {facts.draftId === null ? null : (
        <Paragraph>
          {t("ideas.staff.proposal.begun")}{" "}
          <Link href={path(stepPath(facts.draftId, "basis"))}>{t("ideas.staff.proposal.toDraft")}</Link>
        </Paragraph>
      )}
      {facts.draftId === null ? (
        <>
          <Paragraph>{t("ideas.staff.proposal.text")}</Paragraph>
          <Form hidden={{ intent: "begin" }}>
            <Button variant="secondary">{t("ideas.staff.proposal.begin")}</Button>
          </Form>
        </>
      ) : null}
      <Form hidden={{ intent: "link", known: linkVersion(idea.proposal?.slug ?? null) }}>
        <Select
          defaultValue={filledIn(reply, "proposal") ?? idea.proposal?.slug}
          errors={errorsOf(reply, "proposal", t)}
          label={t(idea.proposal ? "ideas.staff.proposal.other" : "ideas.staff.proposal.label")}
          name="proposal"
          options={proposals.map(({ slug, title }) => ({ value: slug, label: title }))}
          placeholder={t("ideas.staff.proposal.choose")}
        />
        <Button variant="secondary">{t("ideas.staff.proposal.link")}</Button>
      </Form>
    </>
  );
}
