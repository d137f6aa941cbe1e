import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Details } from "~/ui/details.tsx";
import { formatDate, formatSigned } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { DutchText } from "../dutch-text.tsx";
import { Source } from "../source-line.tsx";
import { scoreWords } from "../weighing/score-text.ts";
import type { Guardian, GuardianView } from "./guardian.ts";
import { RemovedView } from "./removing-view.tsx";

interface VoicesProps {
  guardians: readonly Guardian[];
  views: readonly GuardianView[];
  /** Whether the reader is a moderator, who may take a view away. */
  mayRemove: boolean;
}

/** What the guardians of a proposal write, marked as theirs; apart from what residents say. */
export function GuardianVoices({ guardians, views, mayRemove }: VoicesProps) {
  const { t } = useText();
  const shown = guardians.filter(({ id, endedAt }) => !endedAt || views.some((view) => view.guardianId === id));
  return (
    <>
      <Heading id="hoeders" level={2}>
        {t("guardians.heading")}
      </Heading>
      <Paragraph>{t(shown.length > 0 ? "guardians.public.lead" : "guardians.public.none")}</Paragraph>
      {shown.map((guardian) => (
        <OneGuardian
          guardian={guardian}
          key={guardian.id}
          mayRemove={mayRemove}
          views={views.filter(({ guardianId }) => guardianId === guardian.id)}
        />
      ))}
    </>
  );
}

interface OneGuardianProps {
  guardian: Guardian;
  views: readonly GuardianView[];
  mayRemove: boolean;
}

function OneGuardian({ guardian, views, mayRemove }: OneGuardianProps) {
  const { t, language } = useText();
  const { name, speaksFor, endedAt, reason } = guardian;
  const party = t(`guardians.party.${speaksFor}`);
  return (
    <section className="ui-flow">
      <Heading level={3}>
        {endedAt
          ? t("guardians.public.was", { name, party, date: formatDate(endedAt, language) })
          : t("guardians.public.by", { name, party })}
      </Heading>
      <Details summary={t("guardians.public.why", { name })}>
        <DutchText text={reason} />
      </Details>
      {views.length === 0 ? <Paragraph>{t("guardians.public.noViews")}</Paragraph> : null}
      {views.map((view) => (
        <OneView key={view.id} mayRemove={mayRemove} view={view} />
      ))}
    </section>
  );
}

function OneView({ view, mayRemove }: { view: GuardianView; mayRemove: boolean }) {
  const { t, language, path } = useText();
  if (view.removed) {
    return (
      <article className="ui-flow">
        <Heading level={4}>{t(`framework.theme.${view.theme}`)}</Heading>
        <Alert>
          <RemovedView removed={view.removed} />
        </Alert>
      </article>
    );
  }
  return (
    <article className="ui-flow">
      <Heading level={4}>
        {t(`framework.theme.${view.theme}`)}
        {view.score === null ? null : `: ${formatSigned(view.score, language, 0)}, ${scoreWords(t, view.score)}`}
      </Heading>
      <DutchText text={view.body} />
      <Paragraph small>
        {t("guardians.public.sources")}:{" "}
        {view.sources.map((source, index) => (
          <span key={source}>
            {index > 0 ? "; " : null}
            <Source source={source} />
          </span>
        ))}
        {view.publishedAt ? (
          <>
            <br />
            {t("guardians.public.written", { date: formatDate(view.publishedAt, language) })}
          </>
        ) : null}
      </Paragraph>
      {mayRemove ? (
        <Paragraph>
          <Link href={path(`/beheer/zienswijzen/${view.id}`)}>
            {t("guardians.removed.link")} <span className="ui-hidden">{t(`framework.theme.${view.theme}`)}</span>
          </Link>
        </Paragraph>
      ) : null}
    </article>
  );
}
