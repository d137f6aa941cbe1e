import { useId } from "react";

/** An id that is unique on the page and that HTML and `url(#…)` accept; React's own ids hold colons. */
export function useDomId(): string {
  return `id${useId().replaceAll(":", "")}`;
}
