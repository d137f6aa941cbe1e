/** Part of brede welvaart that a theme belongs to (Dutch: dimensie): people here now, people later, people elsewhere. */
export type Dimension = "here_now" | "later" | "elsewhere";
/** In the order in which pages list them. */
export const dimensions: readonly Dimension[] = ["here_now", "later", "elsewhere"];
/** Corner of the triangle of social, economy and sustainability (Dutch: pool). */
export type Pole = "social" | "economic" | "sustainable";

interface ThemeDefinition {
  readonly dimension: Dimension;
  readonly pole: Pole | null;
}

/**
 * The themes of brede welvaart in CBS's order (Dutch: thema's en kapitalen).
 * `elders` has no official set yet: two items that docs/requirements.md M-1.4 marks as experimental.
 */
const definitions = {
  welzijn: { dimension: "here_now", pole: "social" },
  materiele_welvaart: { dimension: "here_now", pole: "economic" },
  gezondheid: { dimension: "here_now", pole: "social" },
  arbeid_vrije_tijd: { dimension: "here_now", pole: "economic" },
  wonen: { dimension: "here_now", pole: "social" },
  samenleving: { dimension: "here_now", pole: "social" },
  veiligheid: { dimension: "here_now", pole: "social" },
  milieu: { dimension: "here_now", pole: "sustainable" },
  natuurlijk_kapitaal: { dimension: "later", pole: "sustainable" },
  menselijk_kapitaal: { dimension: "later", pole: "social" },
  sociaal_kapitaal: { dimension: "later", pole: "social" },
  economisch_kapitaal: { dimension: "later", pole: "economic" },
  elders_regio: { dimension: "elsewhere", pole: null },
  elders_wereld: { dimension: "elsewhere", pole: null },
} as const satisfies Record<string, ThemeDefinition>;

export type ThemeCode = keyof typeof definitions;

/** Every theme code, in the order in which pages list them. */
export const themeCodes = Object.keys(definitions) as ThemeCode[];

/** Dimension and pole of a theme. */
export function themeDefinition(code: ThemeCode): ThemeDefinition {
  return definitions[code];
}

/** The themes of one dimension, in order. */
export function themesOf(dimension: Dimension): ThemeCode[] {
  return themeCodes.filter((code) => definitions[code].dimension === dimension);
}

/** Whether a text is the code of a theme. */
export function isThemeCode(code: string): code is ThemeCode {
  return Object.hasOwn(definitions, code);
}
