import { type WeighingPart, weighingParts } from "./weighing-parts.ts";

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

/** The id of the form of a part, so that buttons elsewhere on the page can send it. */
export const partForm = "onderdeel";

/** What a button sends that saves and then shows another part, or the same part of another plan. */
export function leavingFor(place: { part: WeighingPart } | { plan: string }): string {
  return "part" in place ? `part:${place.part}` : `plan:${place.plan}`;
}

/** Every button that leaves a part for another, which saves first. */
export const leaving = new RegExp(`^(part:(${weighingParts.join("|")})|plan:[a-z0-9]{1,100})$`);

/** Where such a button leads from a part; undefined for any other button. */
export function placeToLeaveFor(here: WeighingPlace, intent: string): WeighingPlace | undefined {
  if (!leaving.test(intent)) return undefined;
  const [kind, name] = intent.split(":");
  return kind === "plan" ? { ...here, plan: name ?? here.plan } : { ...here, part: name as WeighingPart };
}
