import { z } from "zod";
import { plainText } from "~/platform/plain-text.ts";
import { highestGrade, lowestGrade, normKinds, themesWithNorm } from "./theme-norm.ts";

/** Longest ground that the table takes. */
const longestGround = 300;

const theme = z.enum(themesWithNorm, { error: "valueBoard.norms.error.theme" });
const kind = z.enum(normKinds, { error: "valueBoard.norms.error.kind" });
const ground = plainText({
  min: 1,
  max: longestGround,
  missing: "valueBoard.norms.error.groundMissing",
  tooLong: "valueBoard.norms.error.groundTooLong",
  odd: "valueBoard.norms.error.groundOdd",
});
/** A grade as people write it: 7, 6,5 or 6.5. */
const grade = z
  .string({ error: "valueBoard.norms.error.grade" })
  .trim()
  .regex(/^\d{1,2}([.,]\d)?$/, { error: "valueBoard.norms.error.grade" })
  .transform((text) => Number(text.replace(",", ".")))
  .refine((value) => value >= lowestGrade && value <= highestGrade, { error: "valueBoard.norms.error.grade" });

/** What the form about norms sends: a line to set, or to take away. Taking away needs a ground too, but no grade. */
export const NormForm = z.discriminatedUnion("intent", [
  z.strictObject({ intent: z.literal("set"), theme, kind, grade, ground }),
  z.strictObject({
    intent: z.literal("take-away"),
    theme,
    kind,
    grade: z
      .string()
      .optional()
      .transform(() => null),
    ground,
  }),
]);

const repairable = ["theme", "kind", "grade", "ground"];

/** Whether a person can mend these errors in the form. */
export function canBeMended(error: Record<string, unknown> | null | undefined): boolean {
  return Object.keys(error ?? {}).every((field) => repairable.includes(field));
}

/** What the address of the page may ask for: a line to begin with, and how the last form went. */
export const NormSearch = z
  .strictObject({
    thema: z.enum(themesWithNorm).optional(),
    soort: z.enum(["norm", "ambitie"]).optional(),
    klaar: z.enum(["vastgelegd", "weggehaald", "gelijk"]).optional(),
  })
  .transform(({ thema, soort, klaar }) => ({
    theme: thema,
    kind: soort === "ambitie" ? ("ambition" as const) : soort,
    done: klaar,
  }));
