import type { TFunction } from "i18next";
import { withinSentence } from "~/features/questionnaires/value-rating.ts";
import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { type DescriptionItem, DescriptionList } from "~/ui/description-list.tsx";
import { formatDate, formatList, formatNumber } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { MIN_PEOPLE, publishedCount } from "../../disclosure/thresholds.ts";
import type { MarginName, WeightSummary } from "../../findings.ts";
import type { Stream } from "../../group.ts";
import { levelInSentence } from "./margin-level.ts";

/** The command that loads what could not be weighed to. */
const IMPORT_MARGINS = "bib margins import";

interface WeightsProps {
  stream: Stream;
  weights: WeightSummary | null;
  people: number | null;
  /** Moment of the snapshot. ISO time. */
  createdAt: string;
  /** Names of gemeenten by code, for levels that were taken together. */
  gemeenten: Readonly<Record<string, string>>;
}

/** How the invited people were weighed, or why not; that the open stream is not (docs/requirements.md M-2.1). */
export function WeightsAccount({ stream, weights, people, gemeenten, createdAt }: WeightsProps) {
  const { t } = useText();
  return (
    <>
      <Heading level={2}>{t("evidence.account.weights.title")}</Heading>
      {stream === "open" ? (
        <Paragraph>{t("evidence.account.weights.open")}</Paragraph>
      ) : weights === null ? (
        <Paragraph>{t("evidence.account.weights.none")}</Paragraph>
      ) : weights.refused ? (
        <Refused reason={weights.refused} />
      ) : (
        <Weighed createdAt={createdAt} gemeenten={gemeenten} people={people} weights={weights} />
      )}
    </>
  );
}

function Refused({ reason }: { reason: NonNullable<WeightSummary["refused"]> }) {
  const { t } = useText();
  return (
    <Alert kind="warning" level={3} title={t("evidence.account.refused.title")}>
      <p>{t(`results.refused.${reason}`)}</p>
      <p>{t(`evidence.account.refused.${reason}`, { command: IMPORT_MARGINS })}</p>
    </Alert>
  );
}

function Weighed({ weights, people, gemeenten, createdAt }: Omit<WeightsProps, "stream"> & { weights: WeightSummary }) {
  const { t, language } = useText();
  const whole = (value: number) => formatNumber(value, language, 0);
  const rows = [
    ...sourceRows(t, language, weights, createdAt),
    ...baseRows(t, language, weights),
    collapsedRow(t, weights, gemeenten),
    ...sizeRows(t, language, weights),
  ];
  return (
    <>
      <Paragraph>{t("evidence.account.weights.explain")}</Paragraph>
      <DescriptionList items={rows} />
      <Paragraph>
        {t("evidence.account.weights.designEffectMeans", {
          people: whole(people ?? 0),
          size: whole(weights.effectiveSize),
          effect: formatNumber(weights.designEffect, language, 2),
        })}
      </Paragraph>
      <Paragraph>
        {t("evidence.account.weights.limits", {
          margins: formatList(
            weights.margins.map(({ name }) => withinSentence(t(`evidence.margin.${name}.title`))),
            language,
          ),
        })}
      </Paragraph>
    </>
  );
}

/** From so many years on between the count of the population and the figures, the page says so. */
const OLD_COUNT = 3;

function sourceRows(
  t: TFunction,
  language: Language,
  { margins }: WeightSummary,
  createdAt: string,
): DescriptionItem[] {
  const yearsOld = (date: string) => new Date(createdAt).getFullYear() - new Date(date).getFullYear();
  const value = margins.map(({ name, source, date }) => (
    <div key={name}>
      {t("evidence.account.weights.marginText", {
        margin: t(`evidence.margin.${name}.title`),
        source,
        date: formatDate(date, language),
      })}
      {yearsOld(date) < OLD_COUNT ? null : (
        <>
          {" "}
          <small>{t("evidence.account.weights.oldCount", { count: yearsOld(date) })}</small>
        </>
      )}
    </div>
  ));
  return [{ term: t("evidence.account.weights.margins"), value }];
}

/** What somebody counted for before raking, where people were drawn from a list. */
function baseRows(t: TFunction, language: Language, { base }: WeightSummary): DescriptionItem[] {
  if (!base) return [];
  const [lowest, highest] = [base.lowest, base.highest].map((value) => formatNumber(value, language, 1));
  const value = t(`evidence.account.weights.${lowest === highest ? "baseSame" : "baseText"}`, { lowest, highest });
  return [{ term: t("evidence.account.weights.base"), value }];
}

function collapsedRow(
  t: TFunction,
  { collapsed }: WeightSummary,
  gemeenten: Readonly<Record<string, string>>,
): DescriptionItem {
  const term = t("evidence.account.weights.collapsed");
  if (collapsed.length === 0) return { term, value: t("evidence.account.weights.collapsedNone") };
  const named = (margin: string, level: string) =>
    levelInSentence(t, { margin: margin as MarginName, level, gemeenten });
  return {
    term,
    value: (
      <>
        {collapsed.map(({ margin, from, into }) => (
          <div key={`${margin} ${from}`}>
            {t("evidence.account.weights.collapsedText", { from: named(margin, from), into: named(margin, into) })}
          </div>
        ))}
        <small>{t("evidence.account.weights.collapsedWhy")}</small>
      </>
    ),
  };
}

function sizeRows(t: TFunction, language: Language, weights: WeightSummary): DescriptionItem[] {
  const { cap } = weights;
  const times = (value: number) => t("evidence.account.weights.ofMean", { times: formatNumber(value, language, 2) });
  const size = formatNumber(weights.effectiveSize, language, 0);
  return [
    {
      term: t("evidence.account.weights.iterations"),
      value: t("evidence.account.weights.iterationsText", { iterations: weights.iterations }),
    },
    {
      term: t("evidence.account.weights.cap"),
      value:
        cap === null
          ? t("evidence.account.weights.capNone")
          : t("evidence.account.weights.capText", { cap: String(cap) }),
    },
    { term: t("evidence.account.weights.trimmed"), value: trimmedText(t, language, weights.trimmed) },
    { term: t("evidence.account.weights.smallest"), value: times(weights.minOverMean) },
    { term: t("evidence.account.weights.largest"), value: times(weights.maxOverMean) },
    {
      term: t("evidence.account.weights.effectiveSize"),
      value: t("evidence.account.weights.effectiveSizeText", { size }),
    },
    {
      term: t("evidence.account.weights.designEffect"),
      value: formatNumber(weights.designEffect, language, 2),
    },
  ];
}

/** Of fewer than ten people the number is never told, here either. */
function trimmedText(t: TFunction, language: Language, trimmed: number): string {
  if (trimmed === 0) return t("evidence.account.weights.trimmedNone");
  const people = publishedCount(trimmed);
  if (people === null) return t("evidence.account.weights.trimmedFew", { few: MIN_PEOPLE });
  return t("evidence.account.weights.trimmedText", { people: formatNumber(people, language, 0) });
}
