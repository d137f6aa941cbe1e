import { z } from "zod";
import { cbsNamesOf, themeOfCbsName } from "~/features/framework/cbs-theme.ts";
import { type TaskCode, taskCodes } from "~/features/framework/local-frame.ts";
import type { ThemeCode } from "~/features/framework/theme.ts";
import type { TextFile } from "~/platform/bad-input.ts";
import { numberToType } from "~/platform/typed-number.ts";
import { type YamlPath as Path, YamlSource } from "~/platform/yaml-source.ts";
import { mostRows } from "./editing/draft-parts.ts";
import type { ProposalContent } from "./editing/proposal-content.ts";
import { phases } from "./phase.ts";
import type { ScenarioKind } from "./proposal.ts";

const kinds: Record<string, ScenarioKind> = {
  nulscenario: "nul",
  interventie: "intervention",
  "afgevallen alternatief": "dropped",
};
const words = z.string().trim().min(1);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const scenario = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+$/),
  soort: z.enum(Object.keys(kinds)),
  naam: words,
  tekst: words,
  grond: words,
});
const theme = z.strictObject({ dimensie: words, thema: words, waarom: words, grond: words });
const milestone = z.strictObject({
  wanneer: z.string().regex(/^\d{4}(-\d{2}){0,2}$/),
  wat: words,
  bron: words,
});
const proposal = z.strictObject({
  slug,
  titel: words,
  gebied: z.strictObject({ code: words, naam: words, geraakt: z.array(words).default([]) }),
  samenvatting: words,
  /** As many as a snapshot can compare: docs/method.md. */
  scenarios: z.array(scenario).min(2).max(15),
  themas: z.array(theme).min(1),
  fase: z.strictObject({ waarde: z.enum(phases).nullable(), grond: words }),
  horizon: z.strictObject({ jaar: z.int().min(2000).max(2200), grond: words }).optional(),
  cijfers: z
    .array(
      z.strictObject({
        wat: words,
        waarde: z.union([z.number(), words]),
        eenheid: words.optional(),
        bron: words.optional(),
      }),
    )
    .max(mostRows)
    .default([]),
  mijlpalen: z.array(milestone).max(mostRows).default([]),
  /** Left out: as they are on the site. */
  opgaven: z.array(z.enum(taskCodes as [TaskCode, ...TaskCode[]])).optional(),
  let_op: words.optional(),
  open_punt: words.optional(),
  open_vragen: z.array(words).default([]),
  bron: z.array(words).min(1),
});
const proposalsFile = z.strictObject({ voorstellen: z.array(proposal).min(1) });
type FileProposal = z.infer<typeof proposal>;

/** A proposal as a file describes it, in the words of the database. A file holds no pictures. */
export interface ImportedProposal extends Omit<ProposalContent, "files" | "tasks"> {
  slug: string;
  phase: (typeof phases)[number] | null;
  phaseReason: string;
  /** Undefined: as they are on the site. */
  tasks: TaskCode[] | undefined;
}

/**
 * The proposals in a YAML file. Every one has exactly one nulscenario; two themes of the file that are one theme of
 * ours become one, with both reasons.
 * @throws BadInput with the line, and the path of the part that is wrong.
 */
export function readProposals(file: TextFile, areas: { has(code: string): boolean }): ImportedProposal[] {
  const source = new YamlSource(file);
  const data = source.parse(proposalsFile);
  const seen = new Set<string>();
  return data.voorstellen.map((given, index) => {
    const path = ["voorstellen", index];
    if (seen.has(given.slug)) throw source.refuse([...path, "slug"], `voorstel ${given.slug} staat er twee keer in.`);
    seen.add(given.slug);
    checkAreas(source, path, given, areas);
    checkScenarios(source, path, given);
    return toProposal(given, themesIn(source, path, given));
  });
}

function checkAreas(source: YamlSource, path: Path, given: FileProposal, areas: { has(code: string): boolean }): void {
  if (!areas.has(given.gebied.code)) {
    throw source.refuse([...path, "gebied", "code"], `gebied ${given.gebied.code} bestaat niet.`);
  }
  const unknown = given.gebied.geraakt.findIndex((code) => !areas.has(code));
  if (unknown !== -1) {
    const code = given.gebied.geraakt[unknown];
    throw source.refuse([...path, "gebied", "geraakt", unknown], `gebied ${code} bestaat niet.`);
  }
}

function checkScenarios(source: YamlSource, path: Path, given: FileProposal): void {
  const at = [...path, "scenarios"];
  const zero = given.scenarios.filter((one) => kinds[one.soort] === "nul").length;
  if (zero !== 1) throw source.refuse(at, `er moet precies één nulscenario zijn, maar er zijn er ${zero}.`);
  const codes = given.scenarios.map((one) => one.id);
  const twice = codes.findIndex((code, index) => codes.indexOf(code) !== index);
  if (twice !== -1) throw source.refuse([...at, twice, "id"], `scenario ${codes[twice]} staat er twee keer in.`);
}

function themesIn(source: YamlSource, path: Path, given: FileProposal): ImportedProposal["themes"] {
  const themes = new Map<ThemeCode, ImportedProposal["themes"][number]>();
  given.themas.forEach(({ dimensie, thema, waarom, grond }, index) => {
    const themeCode = themeOfCbsName(dimensie, thema);
    if (!themeCode) {
      const names = cbsNamesOf(dimensie).join(", ") || "hier en nu, later of elders als dimensie";
      throw source.refuse([...path, "themas", index, "thema"], `"${thema}" is geen thema; kies uit ${names}.`);
    }
    const earlier = themes.get(themeCode);
    const reason = earlier ? `${earlier.reason}; ${waarom}` : waarom;
    themes.set(themeCode, { themeCode, reason, ground: earlier?.ground ?? grond });
  });
  return [...themes.values()];
}

function toProposal(given: FileProposal, themes: ImportedProposal["themes"]): ImportedProposal {
  const cautions = [given.let_op, given.open_punt, ...given.open_vragen].filter((text) => text !== undefined);
  return {
    slug: given.slug,
    title: given.titel,
    summary: given.samenvatting,
    areaLabel: given.gebied.naam,
    areaCode: given.gebied.code,
    phase: given.fase.waarde,
    phaseReason: given.fase.grond,
    horizonYear: given.horizon?.jaar ?? null,
    caution: cautions.join(" ") || null,
    sources: given.bron,
    touchedAreas: [...new Set(given.gebied.geraakt)].sort(),
    scenarios: given.scenarios.map((one) => ({
      code: one.id,
      kind: kinds[one.soort] ?? "intervention",
      name: one.naam,
      description: one.tekst,
      ground: one.grond,
    })),
    themes,
    tasks: given.opgaven && taskCodes.filter((code) => given.opgaven?.includes(code)),
    facts: given.cijfers.map((one) => ({
      ...{ label: one.wat, value: typeof one.waarde === "number" ? numberToType(one.waarde) : one.waarde },
      ...{ unit: one.eenheid ?? null, source: one.bron ?? null },
    })),
    milestones: given.mijlpalen.map((one) => ({ when: one.wanneer, title: one.wat, source: one.bron })),
  };
}
