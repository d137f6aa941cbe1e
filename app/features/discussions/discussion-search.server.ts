import { z } from "zod";
import { stanceInUrl, stances } from "./stance.ts";

const wholeNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)
  .optional();
const stanceOfWord = new Map(stances.map((stance) => [stanceInUrl(stance), stance]));

/** What the address of a discussion may ask for. */
export const DiscussionSearch = z
  .strictObject({
    pagina: wholeNumber,
    houding: z.enum([...stanceOfWord.keys()]).optional(),
    /** Only this thread, with all its replies. */
    gesprek: wholeNumber,
    /** The comment that was just placed. */
    geplaatst: wholeNumber,
    /** The comment that a moderator is about to hide. */
    verberg: wholeNumber,
  })
  // One thread has no pages, and hiding happens within a thread.
  .refine((search) => search.gesprek === undefined || (search.pagina ?? search.houding) === undefined)
  .refine((search) => search.verberg === undefined || search.gesprek !== undefined)
  .transform((search) => ({
    page: search.pagina ?? 1,
    stance: search.houding === undefined ? undefined : stanceOfWord.get(search.houding),
    threadId: search.gesprek,
    placedId: search.geplaatst,
    hidingId: search.verberg,
  }));
