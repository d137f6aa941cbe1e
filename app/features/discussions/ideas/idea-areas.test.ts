import { expect, test } from "vitest";
import type { Area } from "~/features/areas/area.ts";
import { ideaAreas, spokenName } from "./idea-areas.ts";

test("a wijk is named as people name it, without the number of the statistics", () => {
  expect(spokenName("Wijk 01 Kudelstraat en Kalslagen")).toBe("Kudelstraat en Kalslagen");
  expect(spokenName("Jordaan")).toBe("Jordaan");
  expect(spokenName("Wijk aan Zee")).toBe("Wijk aan Zee");
  expect(spokenName("Wijk 12")).toBe("Wijk 12");
});

test("an idea is about a gemeente or a wijk where people live, not about the open water of a gemeente", () => {
  const area = (code: string, name: string, level: Area["level"], deelregioCode: string | null = null) =>
    [code, { code, name, level, parentCode: null, deelregioCode }] as const;
  const tree = new Map<string, Area>([
    area("GM0363", "Amsterdam", "gemeente", "MRA-A"),
    area("WK036399", "Groot water", "wijk"),
    area("WK0363BB", "Jordaan", "wijk"),
    area("WK0363NQ", "Waterland", "wijk"),
  ]);
  expect(ideaAreas(tree).map(({ name }) => name)).toEqual(["Amsterdam", "Jordaan", "Waterland"]);
});
