import { z } from "zod";
import { isThemeCode } from "~/features/framework/theme.ts";
import { wijkPrefix } from "./idea-areas.ts";
import { staffIdeaViews } from "./staff-idea.ts";

const wholeNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

/** What the address of the list of ideas may ask for. */
export const IdeasSearch = z
  .strictObject({
    gemeente: z
      .string()
      .regex(/^GM\d{4}$/)
      .optional(),
    wijk: z
      .string()
      .regex(/^WK[A-Z0-9]{6}$/)
      .optional(),
    thema: z.string().refine(isThemeCode).optional(),
    volgorde: z.enum(["steun"]).optional(),
    pagina: wholeNumber.optional(),
  })
  .transform(({ gemeente, wijk, thema, volgorde, pagina }) => ({
    gemeente,
    // Whoever chooses another gemeente sends the wijk of the one before along.
    wijk: gemeente && wijk?.startsWith(wijkPrefix(gemeente)) ? wijk : undefined,
    theme: thema,
    sort: volgorde === "steun" ? ("support" as const) : ("newest" as const),
    page: pagina ?? 1,
  }));

/** What just happened to an idea, for the sentence that says so. */
const ideaDone = ["placed", "held", "edited", "withdrawn", "reported", "lookedAt"] as const;

/** What the address of one idea may ask for: which form to open, and what was just done. */
export const IdeaSearch = z.strictObject({
  doen: z.enum(["edit", "withdraw", "report"]).optional(),
  klaar: z.enum(ideaDone).optional(),
});

/** What the address of the ideas of staff may ask for. */
export const StaffIdeasSearch = z
  .strictObject({ toon: z.enum(staffIdeaViews).optional(), pagina: wholeNumber.optional() })
  .transform(({ toon, pagina }) => ({ view: toon ?? staffIdeaViews[0], page: pagina ?? 1 }));

/** What just happened on the page where staff look after one idea. */
export const StaffIdeaSearch = z.strictObject({
  klaar: z.enum(["answered", "linked", "hidden", "shown", "merged", "unmerged"]).optional(),
  /** The idea that a moderator is about to add this one to. */
  bij: wholeNumber.optional(),
});

/** The number of an idea in an address; undefined when it is none. */
export function ideaNumber(text: string): number | undefined {
  return wholeNumber.safeParse(text).data;
}
