/** More links than this in one text look like advertising. */
export const maxLinks = 2;

/** How many links a text holds: addresses that begin with a scheme or with www. */
export function countLinks(text: string): number {
  return text.match(/https?:\/\/|(?<![\p{L}\d/.])www\./giu)?.length ?? 0;
}
