import type { WeighingPart } from "./weighing-parts.ts";

/** A part of the weighing of a plan. */
export interface WeighingPlace {
  part: WeighingPart;
  /** Code of the course of action. */
  plan: string;
}

/** Where officials write a part of a weighing. */
export function editorPath(slug: string, { part, plan }: WeighingPlace): string {
  return `/beheer/voorstellen/${slug}/afweging?deel=${part}&plan=${plan}`;
}

/** The step before publishing, which leads back to that part. */
export function publishingPath(slug: string, place: WeighingPlace): string {
  return `${editorPath(slug, place)}&stap=publiceren`;
}
