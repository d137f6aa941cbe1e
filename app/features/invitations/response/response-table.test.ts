import { expect, test } from "vitest";
import { evenness, type InvitedGroup, responseBy, totalResponse } from "./response-table.ts";

const group = (of: Partial<InvitedGroup>): InvitedGroup => ({
  ...{ gemeente: "Zaanstad", age: null, gender: "man", education: null },
  ...{ invited: 100, writtenTo: 90, bounced: 10, answered: 40, withdrawn: 1 },
  ...of,
});

test("lines add up per level, with unknown last", () => {
  const groups = [
    group({ age: null, answered: 5 }),
    group({ age: "75+" }),
    group({ age: "18-29", answered: 20 }),
    group({ age: "75+", gender: "vrouw" }),
  ];
  expect(responseBy(groups, "age")).toEqual([
    { level: "18-29", invited: 100, writtenTo: 90, bounced: 10, answered: 20, withdrawn: 1 },
    { level: "75+", invited: 200, writtenTo: 180, bounced: 20, answered: 80, withdrawn: 2 },
    { level: null, invited: 100, writtenTo: 90, bounced: 10, answered: 5, withdrawn: 1 },
  ]);
  expect(totalResponse(groups)).toEqual({ invited: 400, writtenTo: 360, bounced: 40, answered: 105, withdrawn: 4 });
});

test("groups that answer alike give an R-indicator of 1, others a lower one", () => {
  const women = { gender: "vrouw" } as const;
  expect(evenness([group({}), group(women)])).toBeCloseTo(1, 9);
  // Chances 0.4 and 0.8 in halves of 200: S² = 200 · 0.2² / 199, R = 1 − 2 · S.
  const spread = Math.sqrt((200 * 0.2 ** 2) / 199);
  expect(evenness([group({}), group({ ...women, answered: 80 })])).toBeCloseTo(1 - 2 * spread, 6);
});

test("there is no R-indicator with few answers, with everybody's, or with margins that cannot be told apart", () => {
  expect(evenness([group({ answered: 10 }), group({ gender: "vrouw", answered: 10 })])).toBeNull();
  expect(evenness([group({ answered: 100 })])).toBeNull();
  expect(evenness([])).toBeNull();
  const apart = [group({}), group({ gender: "vrouw", gemeente: "Amsterdam", answered: 60 })];
  expect(evenness(apart)).toBeNull();
});
