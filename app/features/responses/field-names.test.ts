import { expect, test } from "vitest";
import { isTakenCode } from "~/features/questionnaires/taken-code.ts";
import { aboutFields, carrierFields } from "./answer-fields.ts";

test.each([...aboutFields, ...carrierFields])(
  "no question may be called %s, as a field of the form itself is",
  (name) => {
    expect(isTakenCode(name)).toBe(true);
  },
);
