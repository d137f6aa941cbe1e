import { type Stance, stanceInUrl } from "./stance.ts";

/** The address of a page of a discussion. */
export function discussionPath(slug: string, search: { page?: number; stance?: Stance | undefined } = {}): string {
  const params = new URLSearchParams();
  if (search.stance) params.set("houding", stanceInUrl(search.stance));
  if (search.page && search.page > 1) params.set("pagina", String(search.page));
  const query = params.toString();
  return `/voorstellen/${slug}/reacties${query ? `?${query}` : ""}`;
}

/** The address of one thread with all its replies. */
export function threadPath(slug: string, threadId: number): string {
  return `/voorstellen/${slug}/reacties?gesprek=${threadId}`;
}

/** The address of one comment: its thread, scrolled to the comment. */
export function commentPath(slug: string, comment: { threadId: number; id: number }): string {
  return `${threadPath(slug, comment.threadId)}#reactie-${comment.id}`;
}
