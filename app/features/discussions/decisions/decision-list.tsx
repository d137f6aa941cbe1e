import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { Details } from "~/ui/details.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { Decision } from "./decision.ts";
import { decidingPath, decisionPath, publishedList } from "./decision-path.ts";

const mistakeSteps = ["begin", "choose", "publish"] as const;

/** The decisions about a proposal as officials find them: those in the making, and those that everybody reads. */
export function DecisionList({ slug, decisions }: { slug: string; decisions: readonly Decision[] }) {
  const { t } = useText();
  const drafts = decisions.filter(({ publishedAt }) => publishedAt === null);
  const published = decisions.filter(({ publishedAt }) => publishedAt !== null);
  return (
    <>
      <Heading level={2}>{t("decisions.staff.drafts")}</Heading>
      {drafts.length === 0 ? <Paragraph>{t("decisions.staff.noDrafts")}</Paragraph> : null}
      <Rows decisions={drafts} slug={slug} />
      <Heading id={publishedList} level={2}>
        {t("decisions.staff.published")}
      </Heading>
      {published.length === 0 ? (
        <Paragraph>{t("decisions.staff.noPublished")}</Paragraph>
      ) : (
        <>
          <Paragraph>{t("decisions.staff.publishedLead")}</Paragraph>
          <Rows decisions={published} slug={slug} />
          <Details summary={t("decisions.staff.mistake")}>
            <Paragraph>{t("decisions.staff.mistakeText")}</Paragraph>
            <ol>
              {mistakeSteps.map((step) => (
                <li key={step}>{t(`decisions.staff.mistakeSteps.${step}`)}</li>
              ))}
            </ol>
          </Details>
        </>
      )}
    </>
  );
}

function Rows({ slug, decisions }: { slug: string; decisions: readonly Decision[] }) {
  const { t, language, path } = useText();
  if (decisions.length === 0) return null;
  return (
    <ul>
      {decisions.map(({ id, title, decidedOn, phase, used, setAside, publishedAt }) => (
        <li key={id}>
          <Dutch>{title}</Dutch>
          <br />
          {formatDate(decidedOn, language)}.{" "}
          {phase ? `${t("decisions.inPhase", { phase: t(`proposals.phase.${phase}`) })}. ` : null}
          {t("cycle.course.decisionInputs", { used, aside: setAside })}{" "}
          {publishedAt === null ? (
            <Link href={path(`${decidingPath(slug)}/${id}`)}>
              {t("decisions.staff.goOn")} <span className="ui-hidden">{t("decisions.staff.goOnWith", { title })}</span>
            </Link>
          ) : (
            <Link href={path(decisionPath(slug, id))}>
              {t("decisions.staff.view")} <span className="ui-hidden">{t("decisions.staff.viewWhat", { title })}</span>
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
