import type { areas } from "~db/schema/index.ts";

export type AreaLevel = (typeof areas.$inferSelect)["level"];

/** A place in the tree of places (Dutch: gebied), without its outline. */
export interface Area {
  code: string;
  name: string;
  level: AreaLevel;
  parentCode: string | null;
  /** A gemeente has a province as parent and may also belong to a deelregio. */
  deelregioCode: string | null;
}

/** Every area by its code. */
export type AreaTree = ReadonlyMap<string, Area>;

/** The area itself and all areas that it lies in. */
export function areasAround(tree: AreaTree, code: string): Area[] {
  const found = new Map<string, Area>();
  const queue = [code];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const area = tree.get(next);
    if (!area || found.has(next)) continue;
    found.set(next, area);
    if (area.parentCode) queue.push(area.parentCode);
    if (area.deelregioCode) queue.push(area.deelregioCode);
  }
  return [...found.values()];
}

/** Whether an area is another area or lies in it. */
export function liesIn(tree: AreaTree, code: string, outer: string): boolean {
  return areasAround(tree, code).some((area) => area.code === outer);
}

/** The gemeenten that an area lies in or, for a larger area, consists of. */
export function gemeentenOf(tree: AreaTree, code: string): Area[] {
  const around = areasAround(tree, code).filter((area) => area.level === "gemeente");
  if (around.length > 0) return around;
  return [...tree.values()].filter((area) => area.level === "gemeente" && liesIn(tree, area.code, code));
}

/** The region that the site is about (Dutch: samenwerkingsregio); undefined before areas are imported. */
export function homeRegion(tree: AreaTree): Area | undefined {
  return [...tree.values()].find((area) => area.level === "samenwerkingsregio");
}

/** WK0363BB and BU0363BB01 lie in GM0363: the code of a wijk or buurt names its gemeente. */
export function gemeenteOrItself(code: string): string {
  return /^(WK|BU)/.test(code) ? `GM${code.slice(2, 6)}` : code;
}

/** Levels whose codes say in which gemeente they lie: WK0363BB and BU0363BB01 lie in GM0363. */
const codedByGemeente: readonly AreaLevel[] = ["wijk", "buurt"];

/**
 * Codes of all areas that lie in an area, without wijken and buurten: their codes name the gemeente, so that a query
 * finds them through it and needs some forty codes rather than a thousand.
 */
export function codesWithin(tree: AreaTree, outer: string): string[] {
  return [...tree.values()]
    .filter((area) => !codedByGemeente.includes(area.level) && liesIn(tree, area.code, outer))
    .map((area) => area.code);
}

/** Codes of everything that touches a gemeente: what lies in it, itself, and what it lies in, but not the country. */
export function codesTouching(tree: AreaTree, gemeenteCode: string): string[] {
  const around = areasAround(tree, gemeenteCode).filter((area) => area.level !== "land");
  return [...new Set([...around.map((area) => area.code), ...codesWithin(tree, gemeenteCode)])];
}

/**
 * Whether an area is the open water of a gemeente, which CBS counts as a wijk of its own, without people. It stays in the
 * tree, because a list of people or a file may name it, but nobody is asked to choose it.
 */
export function isWater({ name, level }: Pick<Area, "name" | "level">): boolean {
  return level === "wijk" && name === "Groot water";
}

/** The gemeenten of the region by name. */
export function gemeentenOfRegion(tree: AreaTree): { code: string; name: string }[] {
  return [...tree.values()]
    .filter((area) => area.level === "gemeente" && area.deelregioCode !== null)
    .map(({ code, name }) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, "nl"));
}
