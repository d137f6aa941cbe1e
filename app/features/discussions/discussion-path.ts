import type { ThemeCode } from "~/features/framework/theme.ts";
import { type Stance, stanceInUrl } from "./stance.ts";
import { sortInUrl, type ThreadSort } from "./thread-sort.ts";

/** The id of the one form of a page of a discussion that a person writes in. */
export const writingForm = "schrijven";

/** What a page of a discussion shows. */
export interface DiscussionChoice {
  page?: number;
  stance?: Stance | undefined;
  theme?: ThemeCode | undefined;
  sort?: ThreadSort | undefined;
  /** Only what points at this plan drawing, on the drawing. */
  drawingId?: string | undefined;
}

/** The address of a page of a discussion. */
export function discussionPath(slug: string, choice: DiscussionChoice = {}): string {
  const { page = 1, stance, theme, sort = "newest", drawingId } = choice;
  const params = new URLSearchParams();
  if (drawingId) params.set("plankaart", drawingId);
  if (stance) params.set("houding", stanceInUrl(stance));
  if (theme) params.set("thema", theme);
  if (sort !== "newest") params.set("volgorde", sortInUrl(sort));
  if (page > 1) params.set("pagina", String(page));
  const query = params.toString();
  return `/voorstellen/${slug}/reacties${query ? `?${query}` : ""}`;
}

/** The address of a page of one thread with its replies. */
export function threadPath(slug: string, threadId: number, page = 1): string {
  return `/voorstellen/${slug}/reacties?gesprek=${threadId}${page > 1 ? `&pagina=${page}` : ""}`;
}

/** The address of one comment: the page of its thread on which it stands, scrolled to it. */
export function commentPath(slug: string, { threadId, id }: { threadId: number; id: number }): string {
  return `${threadPath(slug, threadId)}${id === threadId ? "" : `&reactie=${id}`}#reactie-${id}`;
}

/** What one can do with one comment on the page of its thread: the word for each in a URL. */
export const taskWords = { hide: "verberg", report: "meld", edit: "wijzig", withdraw: "intrekken" } as const;
export type TaskKind = keyof typeof taskWords;

/** A comment with what its reader is about to do with it. */
export interface CommentTask {
  kind: TaskKind;
  commentId: number;
}

/** The address of the form to do something with a comment, in its thread. */
export function taskPath(slug: string, threadId: number, { kind, commentId }: CommentTask): string {
  return `${threadPath(slug, threadId)}&${taskWords[kind]}=${commentId}`;
}
