import { expect, test } from "vitest";
import { havenStadSource } from "../../../../tests/factories/haven-stad-results.ts";
import { effectFigure } from "../../../../tests/factories/released-figure.ts";
import { gapKey } from "../findings.ts";
import type { RoundResults } from "../result.ts";
import { councilNote } from "./council-note.ts";
import type { NoteTable } from "./note.ts";
import type { NoteSource } from "./note-source.ts";

const gemeenten = ["GM0363", "GM0479", "GM0362", "GM0384", "GM0388", "GM0392", "GM0394"];

/** The figures with seven gemeenten on every subject: more than stand beside each other on paper. */
function manyGemeenten(results: RoundResults | undefined, open: boolean): RoundResults | undefined {
  if (!results) return undefined;
  const groups = gemeenten.map((value) => ({
    value,
    figure: effectFigure(0.1, { open }),
    difference: effectFigure(0.2, { open }),
  }));
  return { ...results, items: results.items.map((item) => ({ ...item, groups })) };
}

/** The source with those gemeenten, and gaps between the first two on housing and on well-being. */
function wideSource(own: { rankedWelzijn: boolean; dontKnow?: number }): NoteSource {
  const source = havenStadSource();
  const { invited } = source.results;
  if (!invited) throw new Error("There are no invited people");
  const gapWith = (ranked: boolean) => ({
    ...{ highest: { group: "GM0363", mean: 1.4 }, lowest: { group: "GM0479", mean: -0.3 } },
    ...{ gap: 1.7, differs: true, etaSquared: 0.1, ranked },
  });
  const gaps = {
    [gapKey("eff_plan_wonen", "difference", "gemeente")]: gapWith(true),
    [gapKey("eff_plan_welzijn", "difference", "gemeente")]: gapWith(own.rankedWelzijn),
  };
  const items = invited.items.map((item) =>
    item.item.code === "eff_plan_welzijn" && own.dontKnow
      ? { ...item, everyone: { ...effectFigure(0.3), dontKnow: own.dontKnow } }
      : item,
  );
  const results = { ...source.results, invited: { ...invited, items, findings: { ...invited.findings, gaps } } };
  return { ...source, results, groups: { gemeente: manyGemeenten(source.groups.gemeente, false) } };
}

function tablesOf(source: NoteSource): NoteTable[] {
  const section = councilNote(source, "nl")?.sections.find(({ id }) => id === "groepen");
  const blocks = section?.parts.flatMap((part) => part.blocks) ?? [];
  return blocks.filter((block): block is NoteTable => block.kind === "table" && block.caption.includes("gemeente"));
}

function rowOf([table]: NoteTable[], theme: string) {
  return table?.rows.find(([first]) => first === theme);
}

test("of more than six groups the highest and the lowest are named", () => {
  const tables = tablesOf(wideSource({ rankedWelzijn: true }));
  expect(rowOf(tables, "Welzijn")).toEqual(["Welzijn", "Amsterdam: +1,4", "Zaanstad: −0,3", "kloof 1,7, duidelijk"]);
  expect(JSON.stringify(tables[0]?.notes)).not.toContain("geen hoogste en laagste");
});

test("a group of few people is not named as highest or lowest, and the table says why", () => {
  const tables = tablesOf(wideSource({ rankedWelzijn: false }));
  expect(rowOf(tables, "Welzijn")).toEqual(["Welzijn", "–", "–", "kloof 1,7, duidelijk"]);
  expect(rowOf(tables, "Wonen")?.[1]).toBe("Amsterdam: +1,4");
  expect(tables[0]?.notes[0]).toContain("wij noemen geen hoogste en laagste");
});

test("nor where too many do not know", () => {
  const tables = tablesOf(wideSource({ rankedWelzijn: true, dontKnow: 45 }));
  expect(rowOf(tables, "Welzijn")?.slice(1, 3)).toEqual(["–", "–"]);
});

test("open participation has no gaps, so that no table of highest and lowest calls its figures too few", () => {
  const source = wideSource({ rankedWelzijn: true });
  const gemeente = manyGemeenten(source.groups.gemeente, true);
  const open = { ...source, groups: { gemeente }, results: { ...source.results, invited: null } };
  expect(tablesOf(open)).toEqual([]);
});
