import { describe, expect, test } from "vitest";
import { translator } from "~/i18n/translate.ts";
import { havenStadSource } from "../../../../tests/factories/haven-stad-results.ts";
import { effectBoard } from "../dashboard/effects/effect-plans.ts";
import { groupSubjects } from "../dashboard/effects/group-subjects.ts";
import { winnersAndLosers } from "../dashboard/effects/winners-and-losers.ts";
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

describe("a gap that was not tested", () => {
  const untested = () => {
    const source = onlyAge(havenStadSource());
    const { invited } = source.results;
    const gaps = Object.entries(invited?.findings.gaps ?? {}).map(([key, gap]) => [key, { ...gap, differs: null }]);
    const findings = invited && { ...invited.findings, gaps: Object.fromEntries(gaps) };
    return {
      ...source,
      results: { ...source.results, invited: invited && findings ? { ...invited, findings } : null },
    };
  };

  test("is never called the same as one that is not clear, and the table says why", () => {
    const [ages] = blocksOf(untested(), "groepen").flatMap((block) => (block.kind === "table" ? [block] : []));
    expect(ages?.rows.map((row) => row.at(-1))).toEqual(ages?.rows.map(() => "niet getoetst"));
    expect(ages?.notes).toContain("Niet getoetst: in een groep gaf iedereen hetzelfde antwoord.");
  });

  test("gives no key message that groups do not differ", () => {
    expect(JSON.stringify(blocksOf(untested(), "kern"))).not.toContain(
      "Tussen groepen vonden wij geen duidelijk verschil",
    );
  });
});
