import type { ThemeCode } from "~/features/framework/theme.ts";
import type { ItemDraft } from "~/features/questionnaires/item.ts";
import { perceivedEffectItems } from "~/features/questionnaires/perceived-effect.ts";
import type { NoteSource } from "~/features/results/council-note/note-source.ts";
import type { Findings, WeightSummary } from "~/features/results/findings.ts";
import type { Background } from "~/features/results/group.ts";
import type { Released } from "~/features/results/released.ts";
import type { AskedScenario, ItemResult, RoundResults } from "~/features/results/result.ts";
import { choiceFigure, effectFigure, tenth } from "./released-figure.ts";

const withheldGroup: Released = { withheld: true, people: 20, snapshot: 14 };

const scenarios: AskedScenario[] = [
  { id: 1, code: "nul", kind: "nul", name: "Er verandert niets", position: 0 },
  { id: 2, code: "plan", kind: "intervention", name: "Haven-Stad bouwen", position: 1 },
];

/** What everyone expects of the plan less doing nothing, per theme; of doing nothing itself a little less than now. */
const differences: Readonly<Record<ThemeCode, number>> = {
  welzijn: 0.3,
  materiele_welvaart: 0.1,
  gezondheid: -0.1,
  arbeid_vrije_tijd: 0.6,
  wonen: 1.2,
  samenleving: -0.4,
  veiligheid: -0.2,
  milieu: -0.7,
  natuurlijk_kapitaal: -0.5,
  menselijk_kapitaal: 0.2,
  sociaal_kapitaal: -0.1,
  economisch_kapitaal: 0.9,
  elders_regio: 0.3,
  elders_wereld: 0,
};

/** How far each group lies from everyone; a group of null has too few people. */
const groups: Readonly<Record<Background, Readonly<Record<string, { shift: number; people: number } | null>>>> = {
  age: {
    "18-29": { shift: 0.6, people: 165 },
    "30-44": { shift: 0.3, people: 240 },
    "45-59": { shift: 0, people: 215 },
    "60-74": { shift: -0.5, people: 180 },
    "75+": { shift: -1.8, people: 150 },
  },
  gender: { man: { shift: 0.1, people: 410 }, vrouw: { shift: -0.1, people: 420 }, anders: null },
  education: {
    laag: { shift: -0.9, people: 145 },
    middelbaar: { shift: 0, people: 330 },
    hoog: { shift: 0.4, people: 365 },
  },
  gemeente: { GM0363: { shift: 0.1, people: 590 }, GM0479: { shift: -0.3, people: 130 }, GM0362: null },
};

const gemeenten = { GM0363: "Amsterdam", GM0479: "Zaanstad", GM0362: "Amstelveen" };

function itemsOf(open: boolean, by?: Background): ItemResult[] {
  const drafts = perceivedEffectItems({
    area: { nl: "Haven-Stad", en: "Haven-Stad" },
    horizonYear: 2040,
    scenarios: scenarios.map(({ id, code, kind, name }) => ({ id, code, name, isNul: kind === "nul" })),
  });
  return drafts.map((draft, index) => resultOf(draft, index + 1, { open, by }));
}

function resultOf(
  draft: ItemDraft,
  id: number,
  { open, by }: { open: boolean; by: Background | undefined },
): ItemResult {
  const { code, type, textNl, textEn, options = [] } = draft;
  const scenario = scenarios.find((one) => one.id === draft.scenarioId) ?? null;
  const theme = draft.themeCode ?? null;
  const expected = theme ? differences[theme] : 0.4;
  const mean = scenario?.kind === "nul" ? -0.2 : tenth(expected - 0.2);
  const isCompared = theme !== null && scenario?.kind === "intervention";
  return {
    item: { id, code, type, textNl, textEn, themeCode: theme, level: draft.level ?? null, options },
    scenario,
    everyone: everyoneOf(type, options.length, mean, open),
    difference: isCompared ? effectFigure(expected, { open }) : null,
    groups: Object.entries(by ? groups[by] : {}).map(([value, group]) => ({
      value,
      figure: ofGroup(group, mean, open),
      difference: isCompared ? ofGroup(group, expected, open) : null,
    })),
  };
}

function ofGroup(group: { shift: number; people: number } | null, mean: number, open: boolean): Released {
  if (!group) return withheldGroup;
  return effectFigure(tenth(mean + group.shift), { people: group.people, open, margin: 0.5 });
}

function everyoneOf(type: string, options: number, mean: number, open: boolean): Released {
  if (type === "effect") return effectFigure(mean, { open });
  if (type === "open_text") return { withheld: true, people: 310, snapshot: 14 };
  return choiceFigure(
    Array.from({ length: options }, (_, index) => 46 - 4 * index),
    open,
  );
}

const weights: WeightSummary = {
  margins: [
    { name: "agegender", source: "CBS, Bevolking op 1 januari", date: "2026-01-01" },
    { name: "education", source: "CBS, Opleidingsniveau", date: "2025-10-01" },
    { name: "gemeente", source: "CBS, Bevolking op 1 januari", date: "2026-01-01" },
  ],
  collapsed: [{ margin: "gemeente", from: "GM0362", into: "GM0363" }],
  iterations: 14,
  cap: 5,
  trimmed: 3,
  minOverMean: 0.31,
  maxOverMean: 5,
  effectiveSize: 676,
  designEffect: 1.39,
  assisted: 0.06,
  refused: null,
};

function findings(): Findings {
  const gap = (highest: string, lowest: string, high: number, low: number, differs: boolean) => ({
    highest: { group: highest, mean: high },
    lowest: { group: lowest, mean: low },
    gap: tenth(high - low),
    differs,
    etaSquared: 0.11,
    ranked: true,
  });
  return {
    representativeness: {
      agegender: {
        source: "CBS, Bevolking op 1 januari",
        date: "2026-01-01",
        overlap: 84,
        lowestOverHighest: 0.28,
        covered: 100,
        levels: ["18-29", "30-44", "45-59", "60-74", "75+"].flatMap((age, index) => [
          {
            level: `${age}|man`,
            population: 11.4 - index,
            sample: 7 + index,
            people: 65 + 10 * index,
            missing: index < 2 ? 45 : 0,
          },
          {
            level: `${age}|vrouw`,
            population: 11.2 - index,
            sample: 8 + index,
            people: 75 + 10 * index,
            missing: index < 2 ? 30 : 0,
          },
        ]),
      },
      education: {
        source: "CBS, Opleidingsniveau",
        date: "2025-10-01",
        overlap: 81,
        lowestOverHighest: 0.44,
        covered: 100,
        levels: [
          { level: "laag", population: 26.1, sample: 15, people: 145, missing: 140 },
          { level: "middelbaar", population: 37.4, sample: 40, people: 330, missing: 0 },
          { level: "hoog", population: 36.5, sample: 45, people: 365, missing: 0 },
        ],
      },
    },
    gaps: Object.fromEntries(
      Object.entries(differences).flatMap(([theme, mean]) => [
        [`eff_plan_${theme} difference age`, gap("18-29", "75+", tenth(mean + 0.6), tenth(mean - 1.8), true)],
        [`eff_plan_${theme} difference education`, gap("hoog", "laag", tenth(mean + 0.4), tenth(mean - 0.9), true)],
        [`eff_plan_${theme} difference gender`, gap("man", "vrouw", tenth(mean + 0.1), tenth(mean - 0.1), false)],
      ]),
    ),
    triangle: {
      plan: {
        people: 820,
        effectiveSize: 640,
        level: "tradeoff",
        poles: {
          social: { mean: 0.2, meanRange: [0.1, 0.3] },
          economic: { mean: 0.4, meanRange: [0.2, 0.5] },
          sustainable: { mean: -0.7, meanRange: [-0.9, -0.5] },
        },
        pairs: [],
      },
    },
    change: {},
  };
}

/** Results of the round about Haven-Stad in one stream. */
function havenStadResults(stream: "invited" | "open", by?: Background): RoundResults {
  const open = stream === "open";
  return {
    snapshotId: 14,
    createdAt: "2026-11-20T09:30:00.000Z",
    audience: "open",
    countedAt: { 14: "2026-11-20T09:30:00.000Z" },
    methodVersion: "2026.3",
    marginsVersion: open ? null : "agegender 2026, education 2025, gemeente 2026",
    codeVersion: "0.2.0",
    people: open ? 1275 : 940,
    items: itemsOf(open, by),
    derived: [
      {
        item: "_deelname",
        everyone: effectFigure(1, { people: open ? 1275 : 940, open }),
        groups: Object.entries(by ? groups[by] : {}).map(([value, group]) => ({
          value,
          figure: group ? effectFigure(1, { people: group.people, open }) : withheldGroup,
        })),
      },
    ],
    findings: open ? { representativeness: {}, gaps: {}, triangle: {}, change: {} } : findings(),
    weights: open ? null : weights,
  };
}

/** What a note about Haven-Stad is made of, realistic in shape and size: fourteen themes, two streams, four backgrounds. */
export function havenStadSource(): NoteSource {
  const backgrounds: Background[] = ["age", "gender", "education", "gemeente"];
  return {
    organisation: "Gemeente Amsterdam",
    title: "Wat verwacht u van Haven-Stad?",
    round: {
      slug: "haven-stad-2026",
      audience: "open",
      resultsFrom: null,
      instrument: "perceived_effect",
      areaName: "Haven-Stad",
      areaCode: "PL01",
      proposalSlug: "haven-stad",
      proposalTitle: "Haven-Stad: een stadswijk in het westelijk havengebied",
      opensAt: "2026-10-01T00:00:00.000Z",
      closesAt: "2026-11-15T22:59:59.000Z",
    },
    results: { invited: havenStadResults("invited"), open: havenStadResults("open") },
    groups: Object.fromEntries(backgrounds.map((by) => [by, havenStadResults("invited", by)])),
    gemeenten,
    norms: {},
  };
}
