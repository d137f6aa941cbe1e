import { grounds, periods, type RegisterEntry } from "./entry.ts";

const open = { aboutPeople: false, ground: grounds.none, retention: periods.always, seenBy: "iedereen" } as const;
const inside = { ...open, seenBy: "niemand op de site; alleen om opnieuw te tellen" } as const;
const ofSnapshot = { snapshotId: "bij welke momentopname", stream: "uitgenodigd of open deelname" } as const;
const ofGroup = {
  item: "bij welke vraag",
  measure: "antwoord of verschil met niets doen",
  groupKind: "soort groep",
  groupValue: "welke groep",
} as const;

/** Reference data, and figures of groups. */
export const counting: readonly RegisterEntry[] = [
  {
    ...open,
    table: "areas",
    columns: {
      code: "code van CBS of eigen code",
      name: "naam",
      level: "soort gebied",
      parentCode: "gebied waar het in ligt",
      deelregioCode: "deelregio",
      population: "inwoners",
      populationYear: "jaar van dat aantal",
      source: "bron",
    },
  },
  {
    ...open,
    table: "area_boundaries",
    columns: { areaCode: "welk gebied", detail: "grof of fijn", geometry: "grens", source: "bron" },
  },
  {
    ...open,
    table: "population_margins",
    columns: {
      version: "versie van de aantallen",
      areaCode: "welk gebied",
      margin: "kenmerk",
      level: "groep",
      count: "aantal inwoners",
      ages: "over welke leeftijden, of over woningen",
      source: "bron",
      referenceDate: "peildatum",
    },
  },
  {
    ...open,
    table: "themes",
    columns: {
      code: "naam in bestanden",
      dimension: "hier en nu, later of elders",
      pole: "hoek van de driehoek",
      position: "volgorde",
    },
  },
  {
    ...open,
    table: "indicators",
    columns: {
      code: "code van CBS",
      name: "naam",
      themeCode: "thema",
      unit: "eenheid",
      higherIsBetter: "of meer beter is",
      note: "waar lezers op moeten letten",
    },
  },
  {
    ...open,
    table: "indicator_values",
    columns: {
      indicatorCode: "welke indicator",
      areaCode: "welk gebied",
      year: "jaar",
      value: "waarde",
      source: "bron",
    },
  },
  {
    ...open,
    table: "snapshots",
    columns: {
      roundId: "van welke ronde",
      ordinal: "de hoeveelste",
      createdAt: "wanneer",
      methodVersion: "met welke rekenregels",
      marginsVersion: "met welke bevolkingsaantallen",
      codeVersion: "met welke versie van het programma",
      openResponses: "aantal deelnames, open",
      invitedResponses: "aantal deelnames, uitgenodigd",
      fingerprint: "zien of antwoorden daarna veranderden",
    },
  },
  { ...open, table: "weight_runs", columns: { ...ofSnapshot, summary: "hoe gewogen is, in getallen van groepen" } },
  {
    ...inside,
    table: "tally_cells",
    columns: {
      ...ofSnapshot,
      ...ofGroup,
      countedIn: "in welke momentopname geteld",
      told: "wat ervan gepubliceerd mag worden",
      lowest: "laagste antwoord",
      n: "mensen per antwoord",
      sw: "som van de gewichten per antwoord",
      sw2: "som van de kwadraten per antwoord",
      dontKnow: "wie het niet weet",
      asked: "wie de vraag kreeg",
    },
  },
  { ...open, table: "result_cells", columns: { ...ofSnapshot, ...ofGroup, released: "wat gepubliceerd is" } },
  {
    ...open,
    table: "result_findings",
    columns: { ...ofSnapshot, kind: "soort bevinding", key: "waarover", finding: "wat gepubliceerd is" },
  },
  {
    ...open,
    table: "snapshot_jobs",
    ground: grounds.task,
    seenBy: "medewerkers",
    columns: {
      roundId: "van welke ronde",
      reason: "waarom geteld wordt",
      requestedAt: "wanneer gevraagd",
      requestedBy: "welke medewerker vroeg",
      state: "hoe ver",
      step: "bezig met",
      percent: "voortgang",
      startedAt: "begin",
      finishedAt: "einde",
      snapshotId: "wat het opleverde",
      attempts: "hoe vaak begonnen",
    },
  },
  {
    ...open,
    table: "theme_norms",
    ground: grounds.task,
    columns: {
      themeCode: "thema",
      kind: "norm of ambitie",
      grade: "cijfer",
      ground: "besluit waarop het rust",
      setAt: "wanneer ingevoerd",
      setBy: "welke medewerker het invoerde",
    },
  },
];
