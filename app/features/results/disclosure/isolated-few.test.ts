import fc from "fast-check";
import { expect, test } from "vitest";
import { type Edge, isolatesFew } from "./isolated-few.ts";

/** All ways to put the nodes on two sides: who came and who went across each. */
function cuts(edges: readonly Edge[], size: number): { come: number; go: number; changed: boolean }[] {
  return Array.from({ length: 2 ** size }, (_, sides) => {
    const across = edges.filter(({ ends: [one, other] }) => (sides >> one) % 2 !== (sides >> other) % 2);
    const [come, go] = [
      across.reduce((sum, edge) => sum + edge.come, 0),
      across.reduce((sum, edge) => sum + edge.go, 0),
    ];
    return { come, go, changed: come + go > 0 };
  });
}

const node = fc.nat({ max: 6 });
const edgesOf = (most: { come: number; go: number }) =>
  fc.array(fc.record({ ends: fc.tuple(node, node), come: fc.nat({ max: most.come }), go: fc.nat({ max: most.go }) }), {
    maxLength: 14,
  });

test("where people only come, few are singled out exactly when some cut has few people, but somebody", () => {
  let exposed = 0;
  fc.assert(
    fc.property(edgesOf({ come: 14, go: 0 }), (edges) => {
      const expected = cuts(edges, 7).some(({ come }) => come > 0 && come < 10);
      exposed += Number(expected);
      expect(isolatesFew(edges, 7, 10)).toBe(expected);
    }),
    { numRuns: 400, seed: 1 },
  );
  expect(exposed).toBeGreaterThan(50);
  expect(exposed).toBeLessThan(400);
});

test("where people come and go, nobody is singled out across any cut that is let through", () => {
  let safe = 0;
  fc.assert(
    fc.property(edgesOf({ come: 25, go: 25 }), (edges) => {
      if (isolatesFew(edges, 7, 10)) return;
      safe += 1;
      for (const { come, go, changed } of cuts(edges, 7)) expect(changed && Math.max(come, go) < 10).toBe(false);
    }),
    { numRuns: 400, seed: 1 },
  );
  expect(safe).toBeGreaterThan(50);
});

test("a sum less another leaves one person, though both sums changed by twelve", () => {
  const ring = (a: number, b: number, c: number, d: number): Edge[] => [
    { ends: [0, 2], come: a, go: 0 },
    { ends: [0, 3], come: b, go: 0 },
    { ends: [1, 2], come: c, go: 0 },
    { ends: [1, 3], come: d, go: 0 },
  ];
  expect(isolatesFew(ring(11, 1, 1, 11), 4, 10)).toBe(true);
  expect(isolatesFew(ring(11, 5, 5, 11), 4, 10)).toBe(false);
});

test("somebody who goes to another group is one person, not two", () => {
  const moved: Edge[] = [
    { ends: [0, 1], come: 5, go: 0 },
    { ends: [0, 1], come: 0, go: 5 },
  ];
  expect(isolatesFew(moved, 2, 10)).toBe(true);
});
