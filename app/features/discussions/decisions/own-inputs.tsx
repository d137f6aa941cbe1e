import { inputName } from "~/features/proposals/inputs/input.ts";
import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PostList } from "~/ui/post-list.tsx";
import type { OwnInput } from "./contributor.queries.server.ts";
import { firstWords } from "./decision.ts";
import { decisionPath, inputPath } from "./decision-path.ts";
import { wholeDays } from "./waiting-time.ts";

const mostShown = 100;

/** What was done with what a person brought in, on their own page; what still waits says for how long. */
export function OwnInputs({ inputs, now }: { inputs: readonly OwnInput[]; now: Date }) {
  const { t, path } = useText();
  return (
    <>
      <Heading id="inbreng" level={2}>
        {t("decisions.mine.title")}
      </Heading>
      {inputs.length === 0 ? (
        <EmptyState level={3} title={t("decisions.mine.emptyTitle")}>
          <p>{t("decisions.mine.empty")}</p>
          <Link href={path("/voorstellen")}>{t("discussions.mine.find")}</Link>
        </EmptyState>
      ) : (
        <>
          <Paragraph>{t("decisions.mine.lead")}</Paragraph>
          <PostList>
            {inputs.map((input) => (
              <OwnInputView input={input} key={inputName(input)} now={now} />
            ))}
          </PostList>
          {inputs.length === mostShown ? (
            <Paragraph small>{t("decisions.mine.shown", { most: mostShown })}</Paragraph>
          ) : null}
        </>
      )}
    </>
  );
}

function OwnInputView({ input, now }: { input: OwnInput; now: Date }) {
  const { t, path } = useText();
  const { kind, proposal, body, replied, decisions } = input;
  return (
    <article aria-labelledby={`inbreng-${inputName(input)}`} className="ui-post">
      <header className="ui-post__header">
        <h3 className="nl-heading nl-heading--level-4 ui-post__author" id={`inbreng-${inputName(input)}`}>
          {t("decisions.mine.on", { kind: t(`decisions.kind.${kind}`), proposal: "" })} <Dutch>{proposal.title}</Dutch>
        </h3>
      </header>
      <div className="ui-post__text">
        <p>
          <Dutch>“{firstWords(body)}”</Dutch>
        </p>
        {replied ? (
          <p>
            {t("decisions.mine.replied")}{" "}
            <Link href={path(inputPath(proposal.slug, input))}>{t("decisions.mine.readReply")}</Link>
          </p>
        ) : null}
        {decisions.map((decision) => (
          <div key={decision.id}>
            <p>
              <DataBadge tone={decision.verdict === "used" ? "ok" : "neutral"}>
                {t(`decisions.verdict.${decision.verdict}`)}
              </DataBadge>{" "}
              <Dutch>{t("decisions.why", { reason: decision.reason })}</Dutch>
            </p>
            <p>
              <Link href={path(decisionPath(proposal.slug, decision.id))}>
                {t("decisions.mine.readDecision")}
                <span className="ui-hidden">: {decision.title}</span>
              </Link>
            </p>
          </div>
        ))}
        {replied || decisions.length > 0 ? null : <NotAnsweredItself input={input} now={now} />}
      </div>
    </article>
  );
}

/** Why a plan was withdrawn is the answer to what waited on it (docs/decisions/0017-input-and-its-answer-are-one-rule.md). */
function NotAnsweredItself({ input, now }: { input: OwnInput; now: Date }) {
  const { t, path } = useText();
  if (!input.proposal.isWithdrawn) {
    return <p>{t("decisions.mine.waiting", { count: wholeDays(input.broughtAt, now) })}</p>;
  }
  return (
    <p>
      {t("decisions.mine.withdrawn")}{" "}
      <Link href={path(`/voorstellen/${input.proposal.slug}`)}>{t("decisions.mine.readWithdrawn")}</Link>
    </p>
  );
}
