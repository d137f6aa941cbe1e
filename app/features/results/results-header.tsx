import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Details } from "~/ui/details.tsx";
import { formatDate, formatDateTime, formatNumber } from "~/ui/format.ts";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { Stream } from "./cell.ts";
import type { RoundResults } from "./result.ts";

/** A round as the page with its results introduces it. */
export interface ResultsRound {
  slug: string;
  instrument: "value_rating" | "perceived_effect" | "survey";
  areaName: string;
  proposalSlug: string | null;
  proposalTitle: string | null;
  /** ISO times. */
  opensAt: string;
  closesAt: string;
}

interface ResultsHeaderProps {
  round: ResultsRound;
  stream: Stream;
  results: RoundResults | null;
}

/** Whose answers these are, of which round and when: what one must know before reading a figure. */
export function ResultsHeader({ round, stream, results }: ResultsHeaderProps) {
  const { t, language, path } = useText();
  const dutch = language === "nl" ? undefined : "nl";
  const period = {
    from: formatDate(round.opensAt, language),
    until: formatDate(round.closesAt, language),
  };
  return (
    <>
      <Alert kind="warning" title={t(`results.label.${stream}`)}>
        <p>{t(`results.notRepresentative.${stream}`)}</p>
      </Alert>
      <DescriptionList
        items={[
          ...(round.proposalSlug
            ? [
                {
                  term: t("results.about.proposal"),
                  value: (
                    <Link href={path(`/voorstellen/${round.proposalSlug}`)} lang={dutch}>
                      {round.proposalTitle}
                    </Link>
                  ),
                },
              ]
            : []),
          { term: t("results.about.area"), value: <span lang={dutch}>{round.areaName}</span> },
          { term: t("results.about.period"), value: t("results.about.periodText", period) },
          ...(results ? figuresFacts(results) : []),
        ]}
      />
    </>
  );

  function figuresFacts({ people, createdAt, methodVersion }: RoundResults) {
    const count = people === null ? t("results.about.peopleFew") : formatNumber(people, language, 0);
    return [
      { term: t("results.about.people"), value: count },
      { term: t("results.about.figuresOf"), value: formatDateTime(createdAt, language) },
      { term: t("results.about.method"), value: t("results.about.methodVersion", { version: methodVersion }) },
    ];
  }
}

const rules = ["mean", "net", "difference", "dontKnow", "rounding", "withheld", "precision"] as const;
const rulesWithoutEffects = ["dontKnow", "rounding", "withheld", "precision"] as const;

/** What the words beside the figures mean, and why some figures are missing. */
export function ReadingRules({ instrument }: Pick<ResultsRound, "instrument">) {
  const { t } = useText();
  const told = instrument === "perceived_effect" ? rules : rulesWithoutEffects;
  return (
    <Details summary={t("results.reading.title")}>
      {told.map((rule) => (
        <Paragraph key={rule}>{t(`results.reading.${rule}`)}</Paragraph>
      ))}
    </Details>
  );
}
