import { expect, test } from "vitest";
import { translator } from "~/i18n/translate.ts";
import { isFrozen, stateOf } from "./questionnaire-state.ts";

const t = translator("nl");
const labelOf = (periods: Parameters<typeof stateOf>[0]) => t(`questionnaireEditor.state.${stateOf(periods)}`);

test("a questionnaire is called by the best of its rounds: open, else still to open, else closed", () => {
  expect(labelOf({ rounds: 3, opened: 2, open: 1 })).toBe("In gebruik");
  expect(labelOf({ rounds: 3, opened: 2, open: 0 })).toBe("Gepland");
  expect(labelOf({ rounds: 1, opened: 0, open: 0 })).toBe("Gepland");
  expect(labelOf({ rounds: 2, opened: 2, open: 0 })).toBe("Gesloten");
  expect(labelOf({ rounds: 0, opened: 0, open: 0 })).toBe("Concept");
});

test("what residents were asked stays as it is, also when another round is still to open", () => {
  expect(isFrozen(stateOf({ rounds: 2, opened: 1, open: 0 }))).toBe(true);
  expect(isFrozen(stateOf({ rounds: 1, opened: 0, open: 0 }))).toBe(false);
});
