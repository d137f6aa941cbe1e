import { useText } from "~/i18n/text-context.tsx";
import type { Quadrant } from "~/statistics/importance-performance.ts";
import { formatList, formatNumber } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { estimateText } from "../../evidence.tsx";
import type { ThemeNorms } from "../../norms/theme-norm.ts";
import type { PlacedTheme, PriorityMap } from "./priorities.ts";

const quadrants: readonly Quadrant[] = ["priority", "keep", "low-priority", "possible-overkill"];

interface PriorityListProps {
  map: PriorityMap;
  norms: ThemeNorms;
  writeX: (value: number) => string;
}

/** The numbers of the chart with their themes, in words, under the name of their quadrant. */
export function PriorityList({ map, norms, writeX }: PriorityListProps) {
  const { t, language } = useText();
  const missing = map.missing.map((theme) => t(`framework.theme.${theme}`));
  return (
    <>
      {quadrants.map((quadrant) => {
        const themes = map.themes.filter((placed) => placed.quadrant === quadrant);
        if (themes.length === 0) return null;
        return (
          <section key={quadrant}>
            <Heading level={3} look={4}>
              {t(`valueBoard.priorities.quadrant.${quadrant}`)}
            </Heading>
            <Paragraph small>{t(`valueBoard.priorities.meaning.${quadrant}`)}</Paragraph>
            <ul className="ui-marks">
              {themes.map((placed) => (
                <MarkedTheme key={placed.theme} norms={norms} placed={placed} writeX={writeX} />
              ))}
            </ul>
          </section>
        );
      })}
      {missing.length > 0 ? (
        <Paragraph small>{t("valueBoard.priorities.missing", { themes: formatList(missing, language) })}</Paragraph>
      ) : null}
    </>
  );
}

function MarkedTheme({ placed, norms, writeX }: Omit<PriorityListProps, "map"> & { placed: PlacedTheme }) {
  const { t, language } = useText();
  const { theme, mark, importance, satisfaction, onTheLine, firm } = placed;
  const norm = norms[theme]?.norm;
  const write = (value: number) => formatNumber(value, language, 1);
  const notes = [
    t("valueBoard.priorities.importance", { value: estimateText(importance.value, importance.range, writeX) }),
    t("valueBoard.priorities.satisfaction", { value: estimateText(satisfaction.value, satisfaction.range, write) }),
    ...(onTheLine ? [t("valueBoard.priorities.onTheLine")] : []),
    ...(firm ? [] : [t("valueBoard.priorities.notFirm")]),
    ...(norm ? [t("valueBoard.normAt", { grade: write(norm.grade) })] : []),
  ];
  return (
    <li>
      <span className={`ui-marks__number${onTheLine ? " ui-marks__number--unsure" : ""}`}>{mark}</span>
      <span>
        <span className="ui-marks__name">{t(`framework.theme.${theme}`)}</span>
        {notes.map((note) => (
          <span className="ui-marks__note" key={note}>
            {note}
          </span>
        ))}
      </span>
    </li>
  );
}
