import { isThemeCode } from "~/features/framework/theme.ts";
import { useText } from "~/i18n/text-context.tsx";
import { Heading } from "~/ui/heading.tsx";
import { ChoiceFigure } from "./choice-figure.tsx";
import { NormGrounds } from "./dashboard/values/norm-grounds.tsx";
import { ItemFigures } from "./item-figures.tsx";
import type { ThemeNorms } from "./norms/theme-norm.ts";
import type { ItemResult } from "./result.ts";
import type { ResultView } from "./result-view.ts";
import { ThemeMeans } from "./theme-means.tsx";

/**
 * What residents value: importance and satisfaction per theme, the top three, and their other answers. `norms` are the
 * lines of the council that satisfaction is held against.
 */
export function ValueResults({ view, norms = {} }: { view: ResultView; norms?: ThemeNorms }) {
  const { t } = useText();
  const { items } = view.results;
  const importance = items.filter(({ item }) => item.type === "importance" && isTheme(item));
  const satisfaction = items.filter(({ item }) => item.type === "grade" && isTheme(item));
  const topThree = items.filter(({ item }) => item.type === "top_k");
  const others = items.filter((result) => ![importance, satisfaction, topThree].flat().includes(result));
  return (
    <>
      <ThemeMeans kind="importance" results={importance} view={view} />
      {topThree.map((result) => (
        <ChoiceFigure key={result.item.code} result={result} view={view} />
      ))}
      <ThemeMeans kind="satisfaction" norms={norms} results={satisfaction} view={view} />
      <NormGrounds norms={norms} />
      {others.length > 0 ? <Heading level={2}>{t("results.value.other")}</Heading> : null}
      <ItemFigures results={others} view={view} />
    </>
  );
}

function isTheme({ themeCode }: ItemResult["item"]): boolean {
  return themeCode !== null && isThemeCode(themeCode);
}
