import { expect, test } from "vitest";
import { z } from "zod";
import { seedFile, seedYaml } from "./seed-files.ts";

const course = z.looseObject({ stappen: z.array(z.looseObject({ naar: z.string(), dag: z.string() })) });
const { stappen: steps } = seedYaml("cycle/verloop.yaml", z.looseObject({ "haven-stad": course }))["haven-stad"];
const milestone = z.looseObject({ wanneer: z.string(), wat: z.string() });
const proposals = z.looseObject({
  voorstellen: z.array(z.looseObject({ slug: z.string(), mijlpalen: z.unknown().optional() })),
});
const milestones = z
  .array(milestone)
  .parse(
    seedYaml("proposals/voorstellen.yaml", proposals).voorstellen.find(({ slug }) => slug === "haven-stad")?.mijlpalen,
  );

/** When the milestones of Haven-Stad say that something happened. */
function whenWas(what: RegExp): string {
  return milestones.find(({ wat }) => what.test(wat))?.wanneer ?? "never";
}

/** The phase that Haven-Stad was in on a day. */
function phaseOn(day: string): string | undefined {
  return steps.findLast(({ dag }) => dag <= day)?.naar;
}

test("the course of Haven-Stad agrees with its milestones: when the council chose, and when new plans were begun", () => {
  expect(phaseOn(`${whenWas(/gemeenteraad stelt de Ontwikkelstrategie/)}-15`)).toBe("beleidsvorming");
  const back = steps.find(({ van, naar }) => van === "beleidsvorming" && naar === "beleidsvoorbereiding");
  expect(back?.dag.slice(0, 4)).toBe(whenWas(/nieuwe plannen voor delen/));
  expect(JSON.stringify(steps)).toContain("koos in december 2017");
});

test("wherever the example says that building begins in 2029 it says where building goes on", () => {
  const texts = ["cycle/verloop.yaml", "discussions/reacties.yaml", "decisions/besluiten.yaml"]
    .flatMap((file) => seedFile(file).text.split("\n"))
    .filter((line) => /2029/.test(line));
  expect(texts.length).toBeGreaterThan(1);
  expect(texts.filter((line) => !/Sloterdijk-Centrum/.test(line))).toEqual([]);
});
