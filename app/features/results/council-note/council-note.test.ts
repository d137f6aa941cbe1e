import { describe, expect, test } from "vitest";
import { havenStadSource } from "../../../../tests/factories/haven-stad-results.ts";
import { effectFigure } from "../../../../tests/factories/released-figure.ts";
import type { Released } from "../released.ts";
import type { ItemResult, RoundResults } from "../result.ts";
import { councilNote } from "./council-note.ts";
import type { CouncilNote, NoteBlock, NoteTable } from "./note.ts";
import type { NoteSource } from "./note-source.ts";

function noteOf(source: NoteSource, language: "nl" | "en" = "nl"): CouncilNote {
  const note = councilNote(source, language);
  if (!note) throw new Error("There is no note");
  return note;
}

function sectionOf(note: CouncilNote, id: string) {
  const section = note.sections.find((one) => one.id === id);
  const blocks: NoteBlock[] = section ? [...section.blocks, ...section.parts.flatMap((part) => part.blocks)] : [];
  const tables = blocks.filter((block): block is NoteTable => block.kind === "table");
  return { section, blocks, tables, text: JSON.stringify(blocks) };
}

function keyMessage(note: CouncilNote): string[] {
  const [block] = sectionOf(note, "kern").blocks;
  return block?.kind === "list" ? block.items : [];
}

/** The same source with the results of one item in one group replaced. */
function withGroup(source: NoteSource, code: string, group: string, released: Released): NoteSource {
  const replaced = (item: ItemResult): ItemResult => {
    if (item.item.code !== code) return item;
    const groups = item.groups.map((one) =>
      one.value === group ? { ...one, figure: released, difference: one.difference && released } : one,
    );
    return { ...item, groups };
  };
  const { age } = source.groups;
  const changed = age && { ...age, items: age.items.map(replaced) };
  return { ...source, groups: { age: changed } };
}

/** The same source with one group alike on every theme and level. */
function withGroupAlike(source: NoteSource, group: string, released: Released): NoteSource {
  const judged = source.groups.age?.items.filter(({ item }) => item.type === "effect") ?? [];
  return judged.reduce((changed, { item }) => withGroup(changed, item.code, group, released), onlyAge(source));
}

function onlyAge(source: NoteSource): NoteSource {
  return { ...source, groups: { age: source.groups.age } };
}

const gone: Released = { withheld: true, people: null };

describe("the key message", () => {
  test("has three to five sentences: gains, losses, groups, who loses, and how sure it is", () => {
    const sentences = keyMessage(noteOf(havenStadSource()));
    expect(sentences).toHaveLength(5);
    expect(sentences[0]).toContain("verbetering bij ‘Wonen’ (+1,2 [+1,0\u00a0–\u00a0+1,4])");
    expect(sentences[1]).toContain("verslechtering bij ‘Milieu, groen en natuur’ (−0,7");
    expect(sentences[1]).toContain("Bij 6 thema's is er geen duidelijk verschil.");
    expect(sentences[2]).toContain("Groepen verschillen het meest bij ‘Welzijn’");
    expect(sentences[3]).toContain("Let op bij ‘Haven-Stad bouwen’: gemiddeld is ‘");
    expect(sentences[3]).toContain("beter dan bij niets doen");
    expect(sentences[4]).toContain("940 uitgenodigde inwoners");
    expect(sentences[4]).toContain("676 mensen; de marge per thema is meestal ongeveer ±0,2");
  });

  test("names no theme as clear that does not differ clearly from doing nothing", () => {
    const [gains = "", losses = ""] = keyMessage(noteOf(havenStadSource()));
    for (const theme of ["Geld en rondkomen", "Gezondheid", "Veiligheid"]) expect(gains + losses).not.toContain(theme);
  });

  test("says the same in English", () => {
    const [gains] = keyMessage(noteOf(havenStadSource(), "en"));
    expect(gains).toContain("clear improvement in ‘Housing’ (+1.2 [+1.0\u00a0–\u00a0+1.4])");
  });
});

function warningsIn(note: CouncilNote): string[] {
  return sectionOf(note, "groepen").blocks.flatMap((block) => (block.kind === "warning" ? block.items : []));
}

describe("winners and losers", () => {
  test("a mean that is up with a group that is down gives a warning, with both figures", () => {
    const [first] = warningsIn(noteOf(onlyAge(havenStadSource())));
    expect(first).toContain("Gemiddeld wordt het beter, maar de groep ‘75 jaar en ouder’ (per leeftijd)");
    expect(first).toContain("Wonen −0,6 [−1,1\u00a0–\u00a0−0,1], iedereen samen +1,2");
  });

  test("a group that is not clearly down gives none", () => {
    const calm = ["60-74", "75+"].reduce(
      (changed, group) => withGroupAlike(changed, group, effectFigure(-0.1)),
      onlyAge(havenStadSource()),
    );
    const { blocks, text } = sectionOf(noteOf(calm), "groepen");
    expect(blocks.some(({ kind }) => kind === "warning")).toBe(false);
    // Of the backgrounds that were looked at, and of no crossing.
    expect(text).toContain("Wij keken naar groepen per leeftijd. Daar verbergt het gemiddelde geen getoonde groep");
  });

  test("a loss from now says that it is one from now", () => {
    const source = onlyAge(havenStadSource());
    const calm = ["60-74", "75+", "45-59"].reduce(
      (changed, group) => withGroupAlike(changed, group, effectFigure(-0.1)),
      source,
    );
    const level = source.groups.age?.items.find(({ item }) => item.level === "individual")?.item.code ?? "";
    const note = noteOf(withGroup(calm, level, "75+", effectFigure(-1.4, { people: 400 })));
    expect(keyMessage(note).join("\n")).toContain(
      "Let op bij ‘Haven-Stad bouwen’: gemiddeld verschilt ‘Eigen huishouden’ niet duidelijk van nu",
    );
  });

  test("a loss that is only indicative is marked as such, and is not the key message", () => {
    const source = havenStadSource();
    const few = effectFigure(-2.9, { people: 60 });
    const note = noteOf(withGroup(onlyAge(source), "eff_plan_wonen", "75+", few));
    expect(sectionOf(note, "groepen").text).toContain("Wonen −2,9 [−3,1\u00a0–\u00a0−2,7] *");
    expect(keyMessage(note).join()).not.toContain("−2,9");
  });
});

test("in a chart only what is clear has the colour of a gain or a loss, and a line below says so", () => {
  const { blocks } = sectionOf(noteOf(havenStadSource()), "verwachting");
  const [chart] = blocks.flatMap((block) => (block.kind === "bars" ? [block] : []));
  const clearOf = (label: string) => chart?.rows.find((row) => row.label === label)?.clear;
  expect([clearOf("Wonen"), clearOf("Gezondheid")]).toEqual([true, false]);
  expect(chart?.notes.join()).toContain("Grijs: geen duidelijk verschil");
});

describe("what is withheld", () => {
  test("stays out: a group of which nothing is told is not even named", () => {
    const { tables } = sectionOf(noteOf(withGroupAlike(havenStadSource(), "75+", gone)), "groepen");
    const [ages] = tables.filter(({ caption }) => caption.includes("leeftijd"));
    expect(ages?.columns).toHaveLength(6);
    expect(JSON.stringify(tables)).not.toContain("75 jaar en ouder");
  });

  test("stands in a table as too few, without a number in its place", () => {
    const note = noteOf(withGroup(onlyAge(havenStadSource()), "eff_plan_wonen", "75+", gone));
    const [ages] = sectionOf(note, "groepen").tables;
    expect(ages?.rows.find(([theme]) => theme === "Wonen")?.[5]).toBe("te weinig");
  });
});

describe("the two streams", () => {
  test("the open stream never gets a margin, an effective size or a clear direction", () => {
    const { tables, text } = sectionOf(noteOf(havenStadSource()), "open");
    expect(tables.length).toBeGreaterThan(2);
    expect(text).toContain("Dit is geen afspiegeling van alle inwoners");
    expect(text).not.toMatch(/\[[+−]?\d/);
    expect(text).not.toContain("n eff.");
  });

  test("without invited people the whole note says that it rests on open participation", () => {
    const source = havenStadSource();
    const groups = { age: opened(source.groups.age) };
    const note = noteOf({ ...source, groups, results: { ...source.results, invited: null } });
    const all = JSON.stringify(note.sections);
    expect(sectionOf(note, "open").text).toContain("Deze hele notitie rust op mensen die zelf kwamen meedoen");
    expect(keyMessage(note).at(-1)).toContain("een foutmarge is er niet");
    expect(all).not.toMatch(/\[[+−]?\d/);
    expect(all).not.toContain("n eff.");
  });

  test("invited people who could not be weighed give no figures, and the note says why", () => {
    const source = havenStadSource();
    const { invited } = source.results;
    const weights = invited?.weights && { ...invited.weights, refused: "no-margins" as const };
    const refused = invited && { ...invited, weights: weights ?? null };
    const note = noteOf({ ...source, groups: {}, results: { ...source.results, invited: refused } });
    expect(sectionOf(note, "open").text).toContain("er zijn geen bevolkingscijfers om mee te wegen");
  });
});

/** Figures of groups as the open stream has them. */
function opened(results: RoundResults | undefined): RoundResults | undefined {
  return (
    results && {
      ...results,
      weights: null,
      marginsVersion: null,
      items: results.items.map((item) => ({
        ...item,
        groups: item.groups.map((group) => ({
          ...group,
          difference: group.difference && effectFigure(0.2, { open: true }),
        })),
      })),
    }
  );
}

test("the method box names margins, levels taken together, the cap, the sizes, the versions and the snapshot", () => {
  const { text } = sectionOf(noteOf(havenStadSource()), "verantwoording");
  for (const told of [
    "leeftijd en geslacht (CBS, Bevolking op 1 januari, 1 januari 2026)",
    "‘Amstelveen’ met ‘Amsterdam’",
    "Niemand telt zwaarder dan 5 keer het gemiddelde. Bij 3 mensen",
    "Effectieve steekproef (Kish): 676. Ontwerpeffect: 1,39.",
    "Rekenregels 2026.3",
    "programma 0.2.0",
    "momentopname 14, gemaakt op 20 november 2026 om 10:30",
  ]) {
    expect(text).toContain(told);
  }
});

test("the wording of every question stands in the note", () => {
  const source = havenStadSource();
  const { tables } = sectionOf(noteOf(source), "verantwoording");
  const questions = source.results.invited?.items.map(({ item }) => item.textNl) ?? [];
  expect(questions.length).toBeGreaterThan(30);
  expect(tables.at(-1)?.rows.map((row) => row[2])).toEqual(questions);
});

test("without any snapshot there is no note, and with fewer than ten people one without figures", () => {
  const source = havenStadSource();
  expect(councilNote({ ...source, results: { invited: null, open: null } }, "nl")).toBeUndefined();
  const few = source.results.open && { ...source.results.open, people: null };
  const note = noteOf({ ...source, groups: {}, results: { invited: null, open: few } });
  expect(note.sections.map(({ id }) => id)).toEqual(["kern"]);
});
