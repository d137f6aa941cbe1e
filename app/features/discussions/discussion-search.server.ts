import { z } from "zod";
import { themeCodes } from "~/features/framework/theme.ts";
import { type CommentTask, type TaskKind, taskWords } from "./discussion-path.ts";
import { stanceInUrl, stances } from "./stance.ts";
import { sortInUrl, threadSorts } from "./thread-sort.ts";

const wholeNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)
  .optional();
const stanceOfWord = new Map(stances.map((stance) => [stanceInUrl(stance), stance]));
const sortOfWord = new Map(threadSorts.map((sort) => [sortInUrl(sort), sort]));
const tasks = Object.keys(taskWords) as TaskKind[];

const Search = z.strictObject({
  pagina: wholeNumber,
  houding: z.enum([...stanceOfWord.keys()]).optional(),
  thema: z.enum(themeCodes).optional(),
  volgorde: z.enum([...sortOfWord.keys()]).optional(),
  /** Only what points at this drawing. */
  plankaart: z.uuid().optional(),
  /** Only this thread, with all its replies. */
  gesprek: wholeNumber,
  /** Only the page of the thread on which this reply stands. */
  reactie: wholeNumber,
  /** The comment that was just placed. */
  geplaatst: wholeNumber,
  /** What the form that was just sent has done. */
  gelukt: z.enum(["gemeld", "bekeken", "gewijzigd", "ingetrokken"]).optional(),
  /** The comment that somebody is about to do something with. */
  [taskWords.hide]: wholeNumber,
  [taskWords.report]: wholeNumber,
  [taskWords.edit]: wholeNumber,
  [taskWords.withdraw]: wholeNumber,
});
type Found = z.output<typeof Search>;

function tasksIn(search: Found): CommentTask[] {
  return tasks.flatMap((kind) => {
    const commentId = search[taskWords[kind]];
    return commentId === undefined ? [] : [{ kind, commentId }];
  });
}

/** What the address of a discussion may ask for. */
export const DiscussionSearch = Search
  // One thread is not narrowed, a reply stands on one page of it, and one does something with a comment within its thread.
  .refine(({ gesprek, houding, thema, volgorde, plankaart }) => {
    return gesprek === undefined || (houding ?? thema ?? volgorde ?? plankaart) === undefined;
  })
  .refine(({ gesprek, pagina, reactie }) => reactie === undefined || (gesprek !== undefined && pagina === undefined))
  .refine((search) => tasksIn(search).length <= (search.gesprek === undefined ? 0 : 1))
  // On a drawing stands everything that points at it.
  .refine(({ plankaart, houding, thema, volgorde }) => {
    return plankaart === undefined || (houding ?? thema ?? volgorde) === undefined;
  })
  .transform((search) => ({
    page: search.pagina ?? 1,
    stance: search.houding === undefined ? undefined : stanceOfWord.get(search.houding),
    theme: search.thema,
    sort: (search.volgorde === undefined ? undefined : sortOfWord.get(search.volgorde)) ?? ("newest" as const),
    drawingId: search.plankaart,
    threadId: search.gesprek,
    /** The comment whose page of the thread is asked for. */
    aboutId:
      search.pagina === undefined ? (search.reactie ?? search.geplaatst ?? tasksIn(search)[0]?.commentId) : undefined,
    placedId: search.geplaatst,
    done: search.gelukt,
    task: tasksIn(search)[0],
  }));
