import { themeCodes, themeDefinition } from "~/features/framework/theme.ts";
import { useText } from "~/i18n/text-context.tsx";

/** Themes to choose from, under their dimension. */
export function useThemeOptions() {
  const { t } = useText();
  return themeCodes.map((code) => ({
    value: code,
    label: t(`framework.theme.${code}`),
    group: t(`framework.dimension.${themeDefinition(code).dimension}`),
  }));
}
