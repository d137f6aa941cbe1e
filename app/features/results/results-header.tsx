import type { TFunction } from "i18next";
import type { Audience } from "~/features/accounts/audience.ts";
import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Details } from "~/ui/details.tsx";
import { formatDate, formatDateTime, formatNumber } from "~/ui/format.ts";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { indicativeText } from "./figure-text.ts";
import type { WeightSummary } from "./findings.ts";
import type { Stream } from "./group.ts";
import type { RoundResults } from "./result.ts";
import { peopleOf } from "./stream.ts";

/** A round as the page with its results introduces it. */
export interface ResultsRound {
  slug: string;
  /** Who could answer it: how well people were known. */
  audience: Audience;
  instrument: "value_rating" | "perceived_effect" | "survey";
  areaName: string;
  areaCode: string;
  proposalSlug: string | null;
  proposalTitle: string | null;
  /** ISO times. */
  opensAt: string;
  closesAt: string;
  /** From which day there are results, as 2026-03-01; null: as soon as enough people answered. */
  resultsFrom: string | null;
}

interface StreamWarningProps {
  stream: Stream;
  audience: Audience;
  weights: WeightSummary | null;
  /** Whether the page counts people as they took part, whatever is weighed elsewhere. */
  isBeforeWeighing?: boolean;
}

/** Whose answers the figures count, and what they are not; and why there are none when people could not be weighed. */
export function StreamWarning({ stream, audience, weights, isBeforeWeighing = false }: StreamWarningProps) {
  const { t } = useText();
  if (stream === "invited" && weights?.refused) {
    return (
      <Alert kind="warning" title={t("results.refused.title")}>
        <p>{t(`results.refused.${weights.refused}`)}</p>
      </Alert>
    );
  }
  if (stream === "invited" && isBeforeWeighing) {
    return (
      <Alert
        kind="info"
        title={t("evidence.mirror.label", { people: t(`results.people.${peopleOf(stream, audience)}`) })}
      >
        <p>{t("evidence.mirror.beforeWeighing")}</p>
      </Alert>
    );
  }
  return (
    <Alert kind={stream === "open" ? "warning" : "info"} title={t(`results.label.${peopleOf(stream, audience)}`)}>
      <p>{t(`results.notRepresentative.${stream}`)}</p>
    </Alert>
  );
}

/** What the round was about and when, and from which moment the figures are. */
export function RoundFacts({ round, results }: { round: ResultsRound; results: RoundResults | null }) {
  const { t, language } = useText();
  const period = { from: formatDate(round.opensAt, language), until: formatDate(round.closesAt, language) };
  const area = <span lang={language === "nl" ? undefined : "nl"}>{round.areaName}</span>;
  const proposal = { term: t("results.about.proposal"), value: <ProposalLink round={round} /> };
  return (
    <div className="ui-round-facts">
      <DescriptionList
        items={[
          ...(round.proposalSlug ? [proposal] : []),
          { term: t("results.about.area"), value: area },
          { term: t("results.about.who"), value: t(`results.about.audience.${round.audience}`) },
          { term: t("results.about.period"), value: t("results.about.periodText", period) },
          ...(results ? figuresFacts(results, t, language) : []),
        ]}
      />
    </div>
  );
}

function figuresFacts(
  { people, createdAt, methodVersion, snapshotId }: RoundResults,
  t: TFunction,
  language: Language,
) {
  const count = people === null ? t("results.about.peopleFew") : formatNumber(people, language, 0);
  const made = { moment: formatDateTime(createdAt, language), version: methodVersion, snapshot: snapshotId };
  return [
    { term: t("results.about.people"), value: count },
    { term: t("results.about.figuresOf"), value: t("results.about.made", made) },
  ];
}

function ProposalLink({ round }: { round: ResultsRound }) {
  const { language, path } = useText();
  return (
    <Link href={path(`/voorstellen/${round.proposalSlug}`)} lang={language === "nl" ? undefined : "nl"}>
      {round.proposalTitle}
    </Link>
  );
}

const rulesWithoutEffects = [
  "interval",
  "effective",
  "dontKnow",
  "rounding",
  "withheld",
  "precision",
  "repeated",
] as const;
const rules = ["mean", "net", "difference", ...rulesWithoutEffects] as const;

/** What the words beside the figures mean, and why some figures are missing. */
export function ReadingRules({ instrument, stream }: Pick<ResultsRound, "instrument"> & { stream: Stream }) {
  const { t } = useText();
  const told = instrument === "perceived_effect" ? rules : rulesWithoutEffects;
  return (
    <Details summary={t("results.reading.title")}>
      {told.map((rule) => (
        <Paragraph key={rule}>{t(`results.reading.${rule}`, { indicative: indicativeText(t, stream) })}</Paragraph>
      ))}
    </Details>
  );
}
