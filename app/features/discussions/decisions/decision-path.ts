import type { InputKind } from "~/features/proposals/inputs/input.ts";
import { threadPath } from "../discussion-path.ts";
import { ideaPath } from "../ideas/idea-path.ts";

/** The published decisions about all proposals. */
export const allDecisionsPath = "/besluiten";

/** The page with the decisions about a proposal. */
export function decisionsPath(slug: string): string {
  return `/voorstellen/${slug}/besluiten`;
}

/** One decision with every input that it names. */
export function decisionPath(slug: string, id: number, page = 1): string {
  return `${decisionsPath(slug)}?besluit=${id}${page > 1 ? `&pagina=${page}` : ""}`;
}

/** A decision with the word that it was just published: whoever comes by this address reads what is true for everybody. */
export function publishedPath(slug: string, id: number): string {
  return `${decisionPath(slug, id)}&klaar=gepubliceerd`;
}

/** Where officials write the decisions about a proposal. */
export function decidingPath(slug: string): string {
  return `/beheer/voorstellen/${slug}/besluiten`;
}

/** The id of the form of a draft, so that every button on its page sends it. */
export const deskForm = "besluit";

/** Where on that page the inputs stand. */
export const inputsPlace = "bijdragen";

/** Where on the page with all decisions those stand that everybody reads, and what to do when one is wrong. */
export const publishedList = "gepubliceerd";

/** Where an input stands: its thread, or the page with the voices of those absent. An idea has its place in the list. */
export function inputPath(slug: string, { kind, id }: { kind: InputKind; id: number }): string {
  switch (kind) {
    case "comment":
      return threadPath(slug, id);
    case "view":
      return `/voorstellen/${slug}/afweging`;
    case "idea":
      return ideaPath(id);
  }
}
