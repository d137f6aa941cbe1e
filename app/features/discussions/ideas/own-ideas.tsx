import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Post } from "~/ui/post.tsx";
import { PostList } from "~/ui/post-list.tsx";
import { RichText } from "~/ui/rich-text.tsx";
import { decisionPath } from "../decisions/decision-path.ts";
import { ideaPath } from "./idea-path.ts";
import { MergedInto } from "./merged-into.tsx";
import type { OwnIdea } from "./own-idea.ts";

/** A person's own ideas on their own page, under a heading of level 2; nothing without any. */
export function OwnIdeas({ ideas }: { ideas: readonly OwnIdea[] }) {
  const { t } = useText();
  if (ideas.length === 0) return null;
  return (
    <>
      <Heading id="ideeen" level={2}>
        {t("ideas.mine.title")}
      </Heading>
      <PostList>
        {ideas.map((idea) => (
          <OwnIdeaView idea={idea} key={idea.id} />
        ))}
      </PostList>
    </>
  );
}

function OwnIdeaView({ idea }: { idea: OwnIdea }) {
  const { t, language, path } = useText();
  const { id, title, state, createdAt } = idea;
  return (
    <Post
      author={state === "withdrawn" ? t("ideas.mine.gone") : <Dutch>{title}</Dutch>}
      id={`idee-${id}`}
      level={3}
      marks={<DataBadge>{t(idea.into ? "ideas.mine.state.merged" : `ideas.mine.state.${state}`)}</DataBadge>}
      when={{
        text: formatDate(createdAt, language),
        iso: createdAt.toISOString().slice(0, 10),
        href: path(ideaPath(id)),
      }}
    >
      <WhyHidden idea={idea} />
      <WhatBecameOfIt idea={idea} />
      {idea.decisions.map((decision) => (
        <p key={decision.id}>
          <DataBadge tone={decision.verdict === "used" ? "ok" : "neutral"}>
            {t(`decisions.verdict.${decision.verdict}`)}
          </DataBadge>{" "}
          <Dutch>{t("decisions.why", { reason: decision.reason })}</Dutch>{" "}
          <Link href={path(decisionPath(decision.slug, decision.id))}>
            {t("decisions.mine.readDecision")}
            <span className="ui-hidden">: {decision.title}</span>
          </Link>
        </p>
      ))}
    </Post>
  );
}

function WhyHidden({ idea: { state, hiddenReason } }: { idea: OwnIdea }) {
  const { t } = useText();
  if (state === "held") return <p className="ui-post__withheld">{t("ideas.heldOwn")}</p>;
  return state === "hidden" ? (
    <p className="ui-post__withheld">{t(`ideas.hidden.${hiddenReason ?? "other"}`)}</p>
  ) : null;
}

function WhatBecameOfIt({ idea: { into, answer, proposal } }: { idea: OwnIdea }) {
  const { t, path, language } = useText();
  return (
    <>
      {into ? (
        <p>
          {t("ideas.merged.own")} <MergedInto href={ideaPath(into.id)} into={into} />
        </p>
      ) : null}
      {answer ? (
        <>
          <p>{t("ideas.merged.answer")}</p>
          <RichText lang={language === "nl" ? undefined : "nl"} text={answer} />
        </>
      ) : null}
      {proposal ? (
        <p>
          {t("ideas.done.proposal")}{" "}
          <Link href={path(`/voorstellen/${proposal.slug}`)}>
            <Dutch>{proposal.title}</Dutch>
          </Link>
        </p>
      ) : null}
    </>
  );
}
