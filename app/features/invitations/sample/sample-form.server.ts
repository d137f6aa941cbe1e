import { z } from "zod";
import { allocationRules, type SampleWish, stratifications } from "./stratum.ts";

const error = (key: "size" | "spreads" | "seed") => ({ error: `invitations.sample.error.${key}` });
const spreadLine = /^(GM\d{4})[\s:=]+(\d(?:[.,]\d{1,6})?)$/i;

const spreads = z
  .string()
  .max(20_000, error("spreads"))
  .optional()
  .transform((text, context) => {
    const found: Record<string, number> = {};
    for (const line of (text ?? "").split(/\r?\n/).map((part) => part.trim())) {
      if (line === "") continue;
      const [, code = "", number = ""] = spreadLine.exec(line) ?? [];
      if (code === "") context.addIssue({ code: "custom", message: "invitations.sample.error.spreads" });
      else found[code.toUpperCase()] = Number(number.replace(",", "."));
    }
    return found;
  });

/** What staff fill in to draw a sample from so many people; the same fields look at the division and draw it. */
export function sampleForm(people: number) {
  return z
    .strictObject({
      omvang: z
        .string(error("size"))
        .trim()
        .regex(/^\d{1,7}$/, error("size"))
        .transform(Number)
        .refine((size) => size >= 1 && size <= people, error("size")),
      verdeling: z.enum(allocationRules).default("proportional"),
      delen: z.enum(stratifications).default("gemeente"),
      spreiding: spreads,
      startgetal: z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[0-9a-f]{32}$/, error("seed"))
        .optional(),
    })
    .transform(({ omvang, verdeling, delen, spreiding, startgetal }) => {
      const wish: SampleWish = { size: omvang, allocation: verdeling, by: delen, spreads: spreiding };
      return { wish, seed: startgetal };
    });
}
