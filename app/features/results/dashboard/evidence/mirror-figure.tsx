import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import type { DataTableProps } from "~/ui/data-table.tsx";
import { Figure } from "~/ui/figure.tsx";
import { formatDate, formatList, formatNumber, formatPercent } from "~/ui/format.ts";
import { MirrorBars } from "~/ui/mirror-bars.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { MIN_PEOPLE } from "../../disclosure/thresholds.ts";
import { percentText } from "../../figure-text.ts";
import type { MarginName, Representativeness } from "../../findings.ts";
import type { RoundResults } from "../../result.ts";
import { peopleOf } from "../../stream.ts";
import { capitalised, levelAsLabel, levelInSentence, levelsInOrder, untoldLevels } from "./margin-level.ts";
import type { MirrorRoom } from "./mirror-room.ts";
import { missingGroups } from "./missing-groups.ts";
import { shownPart } from "./shown-part.ts";

interface MirrorProps {
  margin: MarginName;
  mirror: Representativeness;
  room: MirrorRoom;
}

/** One margin: the population and the people who took part as pairs of bars, who is missing, and both measures. */
export function MirrorFigure({ margin, mirror, room, results }: MirrorProps & { results: RoundResults }) {
  const { t, language } = useText();
  const heading = t("evidence.mirror.heading", { margin: t(`evidence.margin.${margin}.title`) });
  const { isWhole, covered, levels } = shownPart(mirror);
  const found = {
    overlap: percentText(mirror.overlap, language),
    covered: percentText(covered, language),
    by: t(`evidence.margin.${margin}.by`),
  };
  const shown = { ...mirror, levels: levelsInOrder(margin, levels) };
  return (
    <Figure
      heading={heading}
      message={
        <>
          <strong>{t(isWhole ? "evidence.mirror.overlap" : "evidence.mirror.overlapOfPart", found)}</strong>{" "}
          <WhoIsMissing margin={margin} mirror={mirror} room={room} />
        </>
      }
      note={t(`results.people.${peopleOf(room.stream, room.round.audience)}`)}
      source={<MirrorSource mirror={mirror} results={results} room={room} />}
      table={mirrorTable(t, language, { caption: heading, margin, mirror: shown, room })}
      tableSummary={t("site.table.show")}
    >
      <MirrorBars
        names={[t("evidence.mirror.population"), t("evidence.mirror.sample")]}
        rows={shown.levels.map(({ level, population, sample }) => ({
          id: level,
          label: levelAsLabel(t, { margin, level, gemeenten: room.gemeenten }),
          pair: [
            { value: population, text: populationText(population, language) },
            { value: sample, text: percentText(sample, language) },
          ],
        }))}
      />
    </Figure>
  );
}

/** Who took part too little, of the groups that are told; then the groups of which nothing may be told. */
function WhoIsMissing({ margin, mirror, room }: MirrorProps) {
  const { t, language } = useText();
  const { main, also } = missingGroups(mirror.levels);
  const nameOf = (level: string) => levelInSentence(t, { margin, level, gemeenten: room.gemeenten });
  const inWords = ({ level, missing }: { level: string; missing: number }) => ({
    group: nameOf(level),
    missing: formatNumber(missing, language, 0),
  });
  const groups = formatList(
    also.map((group) => t("evidence.mirror.alsoGroup", inWords(group))),
    language,
  );
  const untold = untoldLevels(margin, mirror.levels);
  const sentences = [
    main ? t("evidence.mirror.main", inWords(main)) : t("evidence.mirror.nobody"),
    also.length > 0 ? capitalised(t("evidence.mirror.also", { groups })) : "",
    untold.length > 0 ? t("evidence.mirror.untold", { groups: formatList(untold.map(nameOf), language) }) : "",
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

interface SourceProps {
  mirror: Representativeness;
  results: RoundResults;
  room: MirrorRoom;
}

/** Where both come from, what is left out, and the second measure. A null ratio is the mark of a level that is not told. */
function MirrorSource({ mirror, results, room }: SourceProps) {
  const { t, language } = useText();
  const who = peopleOf(room.stream, room.round.audience);
  const { lowestOverHighest: ratio } = mirror;
  const source = t("evidence.mirror.source", {
    source: mirror.source,
    date: formatDate(mirror.date, language),
    people: formatNumber(results.people ?? 0, language, 0),
    label:
      room.stream === "invited"
        ? t("evidence.mirror.label", { people: t(`results.people.${who}`) })
        : t(`results.label.${who}`),
    snapshot: results.snapshotId,
  });
  return (
    <>
      <Paragraph small>{source}</Paragraph>
      {ratio === null ? (
        <Paragraph small>
          {t("evidence.mirror.withheld", { few: MIN_PEOPLE })} {t("evidence.mirror.ratioWithheld")}
        </Paragraph>
      ) : (
        <Paragraph small>
          {t("evidence.mirror.ratio", { ratio: formatNumber(ratio * 100, language, 0) })}{" "}
          {t("evidence.mirror.ratioMeans", { ratio: formatNumber(ratio, language, 2) })}
        </Paragraph>
      )}
    </>
  );
}

function mirrorTable(
  t: TFunction,
  language: Language,
  { caption, margin, mirror, room }: MirrorProps & { caption: string },
): DataTableProps {
  const numeric = ["population", "sample", "people", "missing"] as const;
  return {
    caption,
    columns: [
      { key: "group", header: t("evidence.mirror.group") },
      ...numeric.map((key) => ({ key, header: t(`evidence.mirror.${key}`), numeric: true })),
    ],
    rows: mirror.levels.map(({ level, population, sample, people, missing }) => ({
      id: level,
      group: levelAsLabel(t, { margin, level, gemeenten: room.gemeenten }),
      population: populationText(population, language),
      sample: percentText(sample, language),
      people: formatNumber(people, language, 0),
      missing: formatNumber(missing, language, 0),
    })),
  };
}

function populationText(percent: number, language: Language): string {
  return formatPercent(percent / 100, language, 1);
}
