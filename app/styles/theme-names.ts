/** The looks that this installation ships; the first is the default. */
export const themes = ["neutral", "polder"] as const;
export type Theme = (typeof themes)[number];

/** The theme of this name, or the default when the name is not one of ours. */
export function themeNamed(name: string | null | undefined): Theme {
  return themes.find((theme) => theme === name) ?? themes[0];
}
