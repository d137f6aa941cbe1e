import { describe, expect, test } from "vitest";
import { translator } from "~/i18n/translate.ts";
import { havenStadSource } from "../../../../tests/factories/haven-stad-results.ts";
import { effectBoard } from "../dashboard/effects/effect-plans.ts";
import { groupSubjects } from "../dashboard/effects/group-subjects.ts";
import { winnersAndLosers } from "../dashboard/effects/winners-and-losers.ts";
import type { GroupGap } from "../findings.ts";
import { councilNote } from "./council-note.ts";
import { losingGroups } from "./group-warnings.ts";
import type { NoteBlock } from "./note.ts";
import type { NoteSource } from "./note-source.ts";

/** The blocks of one chapter of the note, those of its parts too. */
function blocksOf(source: NoteSource, id: string): NoteBlock[] {
  const section = councilNote(source, "nl")?.sections.find((one) => one.id === id);
  return section ? [...section.blocks, ...section.parts.flatMap(({ blocks }) => blocks)] : [];
}

function warningsIn(source: NoteSource): string[] {
  return blocksOf(source, "groepen").flatMap((block) => (block.kind === "warning" ? block.items : []));
}

function onlyAge(source: NoteSource): NoteSource {
  return { ...source, groups: { age: source.groups.age } };
}

test("a mean without a clear change with a group that is down gives a warning too, which says so", () => {
  const warnings = warningsIn(onlyAge(havenStadSource()));
  const unclear = warnings.filter((line) => line.startsWith("Gemiddeld verandert het niet duidelijk"));
  expect(unclear.find((line) => line.includes("60 tot en met 74 jaar"))).toContain("Veiligheid −0,7");
  // For whom the plan is was asked of the plan alone, so that it is compared with now.
  expect(unclear.join()).toContain(
    "Eigen huishouden −1,6 [−2,1\u00a0–\u00a0−1,1], iedereen samen +0,2 (vergeleken met nu)",
  );
});

test("the note warns of the very groups that the page with groups warns of", () => {
  const source = onlyAge(havenStadSource());
  const board = effectBoard(source.groups.age?.items ?? []);
  const subjects = board.plans.flatMap((plan) => groupSubjects(translator("nl"), plan, board));
  const onPage = subjects.flatMap(({ result, measure }) => {
    const { hides, down } = winnersAndLosers(result, measure);
    return hides ? down.map(({ group }) => `${hides} ${result.item.code} ${group}`) : [];
  });
  const { invited } = source.results;
  if (!invited) throw new Error("There are no invited people");
  const writer = { source, stream: "invited", results: invited, t: translator("nl"), language: "nl" } as const;
  const inNote = losingGroups(writer).map(({ hides, result, group }) => `${hides} ${result.item.code} ${group}`);
  expect(inNote.sort()).toEqual(onPage.sort());
  expect(new Set(inNote.map((line) => line.split(" ")[0]))).toEqual(new Set(["up", "unclear"]));
});

test("losses from doing nothing come before losses from now, and each kind worst first: their zeros differ", () => {
  const source = onlyAge(havenStadSource());
  const { invited } = source.results;
  if (!invited) throw new Error("There are no invited people");
  const writer = { source, stream: "invited", results: invited, t: translator("nl"), language: "nl" } as const;
  const unclear = losingGroups(writer).filter(({ hides }) => hides === "unclear");
  const meansOf = (wanted: string) =>
    unclear.flatMap(({ measure, figure }) => (measure === wanted ? [figure.scale?.mean ?? 0] : []));
  const [differences, own] = [meansOf("difference"), meansOf("own")];
  expect(unclear.map(({ measure }) => measure)).toEqual([
    ...differences.map(() => "difference"),
    ...own.map(() => "own"),
  ]);
  expect(differences).toEqual([...differences].sort((a, b) => a - b));
  // By their means alone the two would stand among each other.
  expect(Math.min(...own)).toBeLessThan(Math.max(...differences));
});

/** The same source with every gap of the invited people changed. */
function withGaps(source: NoteSource, change: (gap: GroupGap, index: number) => GroupGap): NoteSource {
  const { invited } = source.results;
  if (!invited) throw new Error("There are no invited people");
  const gaps = Object.entries(invited.findings.gaps).map(([key, gap], index) => [key, change(gap, index)]);
  const findings = { ...invited.findings, gaps: Object.fromEntries(gaps) };
  return { ...source, results: { ...source.results, invited: { ...invited, findings } } };
}

describe("a gap that was not tested", () => {
  const untested = () => withGaps(onlyAge(havenStadSource()), (gap) => ({ ...gap, differs: null }));

  test("is never called the same as one that is not clear, and the table says why", () => {
    const [ages] = blocksOf(untested(), "groepen").flatMap((block) => (block.kind === "table" ? [block] : []));
    expect(ages?.rows.map((row) => row.at(-1))).toEqual(ages?.rows.map(() => "niet getoetst"));
    expect(ages?.notes).toContain("Niet getoetst: in een groep was het verschil bij bijna iedereen even groot.");
  });

  test("gives no key message that groups do not differ, not even where all others were tested", () => {
    const alike = withGaps(onlyAge(havenStadSource()), (gap) => ({ ...gap, differs: false }));
    const mixed = withGaps(alike, (gap, index) => ({ ...gap, differs: index === 0 ? null : false }));
    const key = (source: NoteSource) => JSON.stringify(blocksOf(source, "kern"));
    expect(key(alike)).toContain("Tussen groepen vonden wij geen duidelijk verschil");
    expect(key(mixed)).not.toContain("Tussen groepen vonden wij geen duidelijk verschil");
    expect(key(untested())).not.toContain("Tussen groepen vonden wij geen duidelijk verschil");
  });

  test("where groups clearly differ that are too small to be named, it is told on how many themes they do", () => {
    const small = withGaps(onlyAge(havenStadSource()), (gap) => ({ ...gap, differs: true, ranked: false }));
    const key = JSON.stringify(blocksOf(small, "kern"));
    expect(key).toContain("Groepen verschillen duidelijk: per leeftijd bij 14 thema's, per geslacht bij 14 thema's");
    expect(key).not.toMatch(/Tussen groepen|het grootst|het meest/);
  });

  test("the widest gap is called that of the groups with enough people when another clear one has too few", () => {
    const mixed = withGaps(onlyAge(havenStadSource()), (gap, index) => ({
      ...gap,
      differs: index < 2,
      ranked: index === 1,
    }));
    const key = JSON.stringify(blocksOf(mixed, "kern"));
    expect(key).toContain("Groepen verschillen duidelijk: per leeftijd bij 1 thema en per opleiding bij 1 thema.");
    expect(key).toContain("Van de groepen met genoeg mensen is het verschil het grootst bij ‘Welzijn’");
  });
});
