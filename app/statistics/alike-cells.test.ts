import fc from "fast-check";
import { expect, test } from "vitest";
import { alikeCells } from "./alike-cells.ts";
import { rakingGroups } from "./raking-groups.ts";

test("a cell stands with its own levels, base weight and people, however many kinds of cell there are", () => {
  const cell = fc.record({
    levels: fc.constantFrom("man", "vrouw").map((level) => [level]),
    baseWeight: fc.integer({ min: 1, max: 15 }),
    count: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 200 }), (people) => {
      const present = new Map(people.map(({ levels: [level = ""] }) => [level, 1]));
      const groups = rakingGroups(people, [{ name: "gender", totals: present }]);
      const { kindOf, groupOf, baseWeights, counts, times } = alikeCells(people, groups);
      const found = [...kindOf].map((kind) => ({
        levels: [[...present.keys()][groups.levelOf[0]?.[groupOf[kind] ?? -1] ?? -1]],
        baseWeight: baseWeights[kind],
        count: counts[kind],
      }));
      expect(found).toEqual(people);
      expect([...times]).toEqual([...times.keys()].map((kind) => kindOf.filter((other) => other === kind).length));
    }),
  );
});
