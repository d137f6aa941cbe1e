import type { TFunction } from "i18next";
import type { Pole } from "~/features/framework/theme.ts";
import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { Figure } from "~/ui/figure.tsx";
import { formatSigned } from "~/ui/format.ts";
import { TriangleDrawing } from "~/ui/triangle-drawing.tsx";
import { estimateText } from "../../evidence.tsx";
import { percentText } from "../../figure-text.ts";
import type { Triangle } from "../../findings.ts";
import type { ResultView } from "../../result-view.ts";
import { StreamLabel } from "../../stream-label.tsx";
import { levelSentence, poles } from "./triangle-sentences.ts";
import { TriangleBasis, TriangleSource } from "./triangle-source.tsx";

interface TriangleProps {
  view: ResultView;
  triangle: Triangle;
}

/** First view: the mean of each corner with its margin, and whether the plan as a whole trades off. */
export function LevelTriangle({ view, triangle }: TriangleProps) {
  const { t, language } = useText();
  const heading = t("effectBoard.triangle.level.heading");
  const write = (value: number) => formatSigned(value, language);
  const cornerOf = (pole: Pole) => drawnCorner(t, language, { pole, triangle });
  return (
    <Figure
      heading={heading}
      message={levelSentence(t, language, { triangle, stream: view.stream })}
      note={
        <>
          <StreamLabel audience={view.results.audience} stream={view.stream} />
          <span>{t("effectBoard.triangle.level.sides")}</span>
        </>
      }
      basis={<TriangleBasis triangle={triangle} view={view} />}
      source={<TriangleSource triangle={triangle} view={view} />}
      table={{
        caption: heading,
        columns: [
          { key: "pole", header: t("results.column.item") },
          { key: "mean", header: t("effectBoard.column.own"), numeric: true },
        ],
        rows: poles.map((pole) => {
          const mean = triangle.poles[pole];
          return {
            id: pole,
            pole: t(`effectBoard.triangle.pole.${pole}`),
            mean: mean ? estimateText(mean.mean, mean.meanRange, write) : t("results.tooFew"),
          };
        }),
      }}
      tableSummary={t("site.table.show")}
    >
      <TriangleDrawing
        corners={[cornerOf(poles[0]), cornerOf(poles[1]), cornerOf(poles[2])]}
        description={poles.map((pole) => cornerText(t, language, { pole, triangle })).join(", ")}
        sides={sidesOf(language, triangle)}
        title={heading}
      />
    </Figure>
  );
}

interface Corner {
  pole: Pole;
  triangle: Triangle;
}

function drawnCorner(t: TFunction, language: Language, { pole, triangle }: Corner) {
  const mean = triangle.poles[pole];
  const write = (value: number) => formatSigned(value, language);
  const range = mean?.meanRange;
  return {
    id: pole,
    name: t(`effectBoard.triangle.pole.${pole}`),
    value: mean?.mean ?? null,
    text: mean ? write(mean.mean) : "–",
    note: noteOf(t, mean, range ? `[${write(range[0])} – ${write(range[1])}]` : undefined),
  };
}

function noteOf(t: TFunction, mean: object | null, range: string | undefined): string {
  if (!mean) return t("results.tooFew");
  return range ?? t("effectBoard.triangle.openMargin");
}

function cornerText(t: TFunction, language: Language, corner: Corner): string {
  const { name, text, note } = drawnCorner(t, language, corner);
  return `${t("effectBoard.triangle.level.description", { pole: name, mean: text })} ${note}`;
}

/** The sides in the order of the drawing: top to left, top to right, left to right. */
function sidesOf(language: Language, { pairs }: Triangle) {
  const [top, left, right] = poles;
  const ends = [
    [top, left],
    [top, right],
    [left, right],
  ] as const;
  return ends.map(([first, second]) => {
    const pair = pairs.find(({ poles: of }) => of.includes(first) && of.includes(second));
    if (!pair) return undefined;
    return { id: `${first} ${second}`, text: percentText(pair.tradeoff, language), line: pair.word };
  });
}
