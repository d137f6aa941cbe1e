import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { Details } from "~/ui/details.tsx";
import { formatDate, formatNumber } from "~/ui/format.ts";
import { Prose } from "~/ui/prose.tsx";
import { normKinds, type ThemeNorms, themesWithNorm } from "../../norms/theme-norm.ts";

/** What each line in the charts rests on: the decision that set it, and when. Nothing without lines. */
export function NormGrounds({ norms }: { norms: ThemeNorms }) {
  const { t, language } = useText();
  const lines = themesWithNorm.flatMap((theme) =>
    normKinds.flatMap((kind) => {
      const line = norms[theme]?.[kind];
      return line ? [{ theme, kind, ...line }] : [];
    }),
  );
  if (lines.length === 0) return null;
  return (
    <Details summary={t("valueBoard.grounds.title")}>
      <Prose>
        <ul>
          {lines.map(({ theme, kind, grade, ground, setAt }) => (
            <li key={`${theme} ${kind}`}>
              {t("valueBoard.grounds.line", {
                theme: t(`framework.theme.${theme}`),
                kind: t(`valueBoard.norms.kindInSentence.${kind}`),
                grade: formatNumber(grade, language, 1),
              })}{" "}
              <Dutch>{ground}</Dutch> ({formatDate(setAt, language)})
            </li>
          ))}
        </ul>
      </Prose>
    </Details>
  );
}
