import type { ThemeCode } from "./theme.ts";

/** CBS's names of the themes, per part of brede welvaart as the files name it, and our codes for them. */
const codesByName: Record<string, Record<string, ThemeCode>> = {
  "hier en nu": {
    "Subjectief welzijn": "welzijn",
    "Materiële welvaart": "materiele_welvaart",
    Gezondheid: "gezondheid",
    "Arbeid en vrije tijd": "arbeid_vrije_tijd",
    Wonen: "wonen",
    Samenleving: "samenleving",
    Veiligheid: "veiligheid",
    Milieu: "milieu",
  },
  later: {
    "Natuurlijk kapitaal": "natuurlijk_kapitaal",
    "Menselijk kapitaal": "menselijk_kapitaal",
    "Sociaal kapitaal": "sociaal_kapitaal",
    "Economisch kapitaal": "economisch_kapitaal",
  },
  // CBS has two themes for the whole world here; residents are asked about the region and the world.
  elders: {
    "Andere gemeenten in de regio": "elders_regio",
    "Handel en hulp": "elders_wereld",
    "Milieu en grondstoffen": "elders_wereld",
  },
};

/** Our code for a theme as CBS names it; undefined when there is no such theme in that dimension. */
export function themeOfCbsName(dimension: string, name: string): ThemeCode | undefined {
  const names = codesByName[dimension];
  return names && Object.hasOwn(names, name) ? names[name] : undefined;
}

/** The names that a file may use for the themes of a dimension; empty for an unknown dimension. */
export function cbsNamesOf(dimension: string): string[] {
  return Object.hasOwn(codesByName, dimension) ? Object.keys(codesByName[dimension] ?? {}) : [];
}
