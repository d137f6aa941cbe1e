import { useText } from "~/i18n/text-context.tsx";
import { type ThemeCode, themeCodes, themeDefinition } from "./theme.ts";

/** These themes to choose from, under their dimension: some have almost the same name in two. */
export function useThemeOptions(codes: readonly ThemeCode[] = themeCodes) {
  const { t } = useText();
  return codes.map((code) => ({
    value: code,
    label: t(`framework.theme.${code}`),
    group: t(`framework.dimension.${themeDefinition(code).dimension}`),
  }));
}
