import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { RichText } from "~/ui/rich-text.tsx";
import { type Decision, type ReasonGiven, verdicts } from "./decision.ts";
import { decisionPath } from "./decision-path.ts";

interface Props {
  slug: string;
  decision: Decision;
  reasons: readonly ReasonGiven[];
  /** The page is about this decision only: its inputs follow. */
  alone?: boolean;
}

/** A decision: what was decided, what it leans on, and the reasons for what was used and what was set aside. */
export function DecisionView({ slug, decision, reasons, alone }: Props) {
  const { t, language } = useText();
  const { id, title, body, decidedOn, phase } = decision;
  return (
    <article aria-labelledby={`besluit-${id}-titel`} className="ui-decision ui-flow" id={`besluit-${id}`}>
      <Heading id={`besluit-${id}-titel`} level={2}>
        <Dutch>{title}</Dutch>
      </Heading>
      <Paragraph small>
        {t("decisions.decidedOn", { date: formatDate(decidedOn, language) })}
        {phase ? `. ${t("decisions.inPhase", { phase: t(`proposals.phase.${phase}`) })}.` : "."}
      </Paragraph>
      <RichText lang={language === "nl" ? undefined : "nl"} text={body} />
      <Grounds decision={decision} slug={slug} />
      <Reasons alone={alone ?? false} decision={decision} reasons={reasons} slug={slug} />
    </article>
  );
}

/** The results and the weighing that a decision leans on; that there are none is said too. */
function Grounds({ slug, decision }: Pick<Props, "slug" | "decision">) {
  const { t, language, path } = useText();
  const { release, weighingVersion } = decision;
  return (
    <>
      <Heading level={3}>{t("decisions.leansOn")}</Heading>
      <ul>
        <li>
          {release ? (
            <Link href={path(`/resultaten/${release.roundSlug}`)}>
              {t("decisions.results", {
                title: language === "nl" ? release.titleNl : release.titleEn,
                date: formatDate(release.createdAt, language),
              })}
            </Link>
          ) : (
            t("decisions.noResults")
          )}
        </li>
        <li>
          {weighingVersion === null ? (
            t("decisions.noWeighing")
          ) : (
            <Link href={path(`/voorstellen/${slug}/afweging?versie=${weighingVersion}`)}>
              {t("decisions.weighing", { version: weighingVersion })}
            </Link>
          )}
        </li>
      </ul>
    </>
  );
}

function Reasons({ slug, decision, reasons, alone }: Required<Props>) {
  const { t, path } = useText();
  const count = decision.used + decision.setAside;
  if (count === 0) return <Paragraph>{t("decisions.noInputs")}</Paragraph>;
  return (
    <>
      <Heading level={3}>{t("decisions.inputs")}</Heading>
      {verdicts.map((verdict) => {
        const given = reasons.filter((reason) => reason.verdict === verdict);
        if (given.length === 0) return null;
        const inputs = verdict === "used" ? decision.used : decision.setAside;
        return (
          <section className="ui-flow" key={verdict}>
            <Heading level={4}>{t(`decisions.count.${verdict}`, { count: inputs })}</Heading>
            <ul>
              {given.map(({ reason, inputs: times }) => (
                <li key={reason}>
                  <Dutch>{reason}</Dutch> ({t("decisions.times", { count: times })})
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {alone ? null : (
        <Paragraph>
          <Link href={path(decisionPath(slug, decision.id))} more>
            {t("decisions.readAll", { count })}
          </Link>
        </Paragraph>
      )}
    </>
  );
}
