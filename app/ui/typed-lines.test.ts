import { expect, test } from "vitest";
import { typedLines } from "./typed-lines.ts";

test.each([
  ["- een\n- twee\nEn dan klaar.", "- een\n- twee\n\nEn dan klaar."],
  ["- een\n  en nog wat\n- twee", "- een\n  en nog wat\n- twee"],
  ["- a\n* b\n• c", "- a\n- b\n- c"],
  ["1. eerst\n\nUitleg.\n\n2. dan", "1. eerst\n\nUitleg.\n\n2. dan"],
  ["2029. Dan begint het.", "2029\\. Dan begint het."],
  ["12. mei 2026 is de dag.", "12\\. mei 2026 is de dag."],
  ["1) eerst\n2) dan", "1) eerst\n2) dan"],
  ["- - - diep", "- \\- - diep"],
  ["- 1. diep", "- 1\\. diep"],
  ["+ 5 procent", "\\+ 5 procent"],
  ["-geen punt, *schuin* en **vet**", "-geen punt, *schuin* en **vet**"],
  ["Eén regel\nnog een", "Eén regel\nnog een"],
  ["- een\r\n- twee", "- een\n- twee"],
  ["-", "\\-"],
  ["- a\n          - b", "- a\n      - b"],
])("%j becomes %j", (typed, markdown) => {
  expect(typedLines(typed)).toBe(markdown);
});
