import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import type { FormReply } from "~/platform/form-reply.ts";
import { Alert } from "~/ui/alert.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PlainText } from "~/ui/plain-text.tsx";
import { Quotation } from "~/ui/quotation.tsx";
import { RichText } from "~/ui/rich-text.tsx";
import type { Idea, IdeaViewer } from "./idea.ts";
import { EditForm, ReportForm, TooLateToEdit, WithdrawForm } from "./idea-actions.tsx";
import type { IdeaArea } from "./idea-areas.ts";
import { ideaPath, ideasPath } from "./idea-path.ts";
import { OwnActions, SupportSection } from "./idea-support.tsx";
import { MergedInto } from "./merged-into.tsx";
import type { ResemblingIdea } from "./resembling-ideas.queries.server.ts";
import { ResemblingIdeas } from "./resembling-ideas.tsx";

export interface IdeaPageProps {
  idea: Idea;
  viewer: IdeaViewer;
  /** The form that is open. */
  doing: "edit" | "withdraw" | "report" | undefined;
  /** Places to choose from while editing; empty otherwise. */
  areas: IdeaArea[];
  reply: FormReply | undefined;
  /** For who just placed it: ideas of others that may say the same. */
  resembling: readonly ResemblingIdea[];
}

/** One idea: its text, who stands behind it, and what was done with it. */
export function IdeaPage(props: IdeaPageProps) {
  const { idea } = props;
  const { t, language } = useText();
  return (
    <>
      <Heading level={1}>{idea.body ? <Dutch>{idea.title}</Dutch> : t("ideas.goneTitle")}</Heading>
      <Paragraph small>
        {idea.areaName} · {t(`framework.theme.${idea.theme}`)} ·{" "}
        {idea.author ? `${t("ideas.by", { name: idea.author })} · ` : null}
        {formatDate(idea.createdAt, language)}
        {idea.editedAt ? ` · ${t("ideas.edited")}` : null}
      </Paragraph>
      <State idea={idea} />
      <ResemblingIdeas ideas={props.resembling} />
      <TextAndDoing {...props} />
      <WhatWasDone idea={idea} />
      <Merged merged={idea.merged} />
      <More idea={idea} />
    </>
  );
}

/** The text with what one can do, or the form that is open. */
function TextAndDoing({ idea, viewer, doing, areas, reply }: IdeaPageProps) {
  const { language } = useText();
  if (doing === "edit" && viewer.mayEdit) return <EditForm areas={areas} idea={idea} reply={reply} />;
  return (
    <>
      {idea.body ? <PlainText lang={language === "nl" ? undefined : "nl"} text={idea.body} /> : null}
      {doing === "edit" ? <TooLateToEdit reply={reply} /> : null}
      {doing === "withdraw" ? <WithdrawForm idea={idea} /> : null}
      {doing === "report" ? <ReportForm idea={idea} reply={reply} /> : null}
      {doing === undefined ? <Doing idea={idea} viewer={viewer} /> : null}
    </>
  );
}

/** Standing behind it, or for its author what is left to do while others cannot read it here. */
function Doing({ idea, viewer }: Pick<IdeaPageProps, "idea" | "viewer">) {
  if (idea.state === "shown" && idea.into === null) return <SupportSection idea={idea} viewer={viewer} />;
  return idea.own && idea.state !== "withdrawn" ? <OwnActions idea={idea} viewer={viewer} /> : null;
}

/** Why not everybody can read it, or why nobody can any more. */
function State({ idea }: { idea: Idea }) {
  const { t } = useText();
  if (idea.into && idea.state !== "withdrawn") {
    return (
      <Alert>
        <p>
          {t("ideas.merged.own")} <MergedInto href={ideaPath(idea.into.id)} into={idea.into} />
        </p>
      </Alert>
    );
  }
  switch (idea.state) {
    case "withdrawn":
      return <Alert>{t("ideas.withdrawn")}</Alert>;
    case "hidden":
      return <Alert kind="warning">{t(`ideas.hidden.${idea.hiddenReason ?? "other"}`)}</Alert>;
    case "held":
      return <Alert kind="warning">{t(idea.own ? "ideas.heldOwn" : "ideas.staff.stateText.held")}</Alert>;
    case "shown":
      return null;
  }
}

function WhatWasDone({ idea }: { idea: Idea }) {
  const { t, language, path } = useText();
  const { answer, proposal, inDraft } = idea;
  if (!(answer || proposal || inDraft)) return null;
  return (
    <section aria-labelledby="gedaan" className="ui-flow">
      <Heading id="gedaan" level={2}>
        {t("ideas.done.title")}
      </Heading>
      {answer ? (
        <Quotation lang={language === "nl" ? undefined : "nl"}>
          <Paragraph small>
            <DataBadge tone="strong">{t("accounts.role.official")}</DataBadge>{" "}
            {t("ideas.done.by", { name: answer.by, date: formatDate(answer.at, language) })}
          </Paragraph>
          <RichText text={answer.body} />
        </Quotation>
      ) : null}
      {proposal ? (
        <Paragraph>
          {t("ideas.done.proposal")}{" "}
          <Link href={path(`/voorstellen/${proposal.slug}`)}>
            <Dutch>{proposal.title}</Dutch>
          </Link>
        </Paragraph>
      ) : null}
      {inDraft && !proposal ? <Paragraph>{t("ideas.done.draft")}</Paragraph> : null}
    </section>
  );
}

function Merged({ merged }: Pick<Idea, "merged">) {
  const { t, language } = useText();
  if (merged.length === 0) return null;
  return (
    <section aria-labelledby="samengevoegd" className="ui-flow">
      <Heading id="samengevoegd" level={2}>
        {t("ideas.merged.title")}
      </Heading>
      <Paragraph>{t("ideas.merged.text")}</Paragraph>
      <ul>
        {merged.map(({ id, title, answer }) => (
          <li key={id}>
            <Dutch>{title}</Dutch>
            {answer ? (
              <>
                {". "}
                {t("ideas.merged.answer")}
                <RichText lang={language === "nl" ? undefined : "nl"} text={answer} />
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function More({ idea }: { idea: Idea }) {
  const { t, path } = useText();
  const gemeente = idea.areaCode.startsWith("GM") ? idea.areaCode : `GM${idea.areaCode.slice(2, 6)}`;
  return (
    <Paragraph>
      <Link href={path(ideasPath({ gemeente }))} more>
        {t("ideas.moreHere")}
      </Link>
    </Paragraph>
  );
}
