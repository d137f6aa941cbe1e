import type { Area, AreaTree } from "./area.ts";

/** An area that was looked up, with the name of what it lies in: several have the same name. */
export interface FoundArea extends Pick<Area, "code" | "name" | "level"> {
  /** Null for what lies in nothing. */
  within: string | null;
}

/** From small to large as people look for them: plan areas first, for those are few. */
const order: readonly Area["level"][] = [
  "plangebied",
  "gemeente",
  "wijk",
  "buurt",
  "deelregio",
  "samenwerkingsregio",
  "provincie",
  "land",
];

/**
 * The areas whose name holds these words, whatever the capitals and accents: those of exactly this name first, and not
 * more than `most`.
 */
export function findAreas(tree: AreaTree, words: string, most: number): { areas: FoundArea[]; hasMore: boolean } {
  const wanted = plain(words);
  if (wanted === "") return { areas: [], hasMore: false };
  const found = [...tree.values()]
    .filter(({ name, code }) => plain(name).includes(wanted) || plain(code) === wanted)
    .sort((a, b) => rank(a, wanted) - rank(b, wanted) || a.name.localeCompare(b.name, "nl"));
  return { areas: found.slice(0, most).map((area) => described(tree, area)), hasMore: found.length > most };
}

/** An area with the name of what it lies in. */
export function described(tree: AreaTree, { code, name, level, parentCode }: Area): FoundArea {
  return { code, name, level, within: (parentCode && tree.get(parentCode)?.name) ?? null };
}

function rank({ name, level }: Area, wanted: string): number {
  return (plain(name) === wanted ? 0 : order.length) + order.indexOf(level);
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
