import { type AreaTree, gemeentenOfRegion, isWater } from "~/features/areas/area.ts";

/** A place that an idea can be about: a whole gemeente or one of its wijken, under the name of the gemeente. */
export interface IdeaArea {
  code: string;
  name: string;
  level: "gemeente" | "wijk";
  gemeenteCode: string;
  gemeenteName: string;
}

/** The name of a place as people say it: without the number that CBS puts before the name of a wijk, "Wijk 01 Kudelstaart". */
export function spokenName(name: string): string {
  return name.replace(/^Wijk \d+ (?=\S)/, "");
}

const isNumber = (name: string) => /^Wijk \d+$/.test(name);

const kept = new WeakMap<AreaTree, IdeaArea[]>();

/** The gemeenten of the region by name, each followed by its wijken. */
export function ideaAreas(tree: AreaTree): IdeaArea[] {
  const areas = kept.get(tree) ?? listAreas(tree);
  kept.set(tree, areas);
  return areas;
}

function listAreas(tree: AreaTree): IdeaArea[] {
  const wijken = [...tree.values()]
    .filter((area) => area.level === "wijk" && !isWater(area))
    .map((area) => ({ ...area, name: spokenName(area.name) }))
    .sort((a, b) => a.name.localeCompare(b.name, "nl"));
  return gemeentenOfRegion(tree).flatMap(({ code: gemeenteCode, name: gemeenteName }) => {
    const of = { gemeenteCode, gemeenteName };
    return [
      { code: gemeenteCode, name: gemeenteName, level: "gemeente" as const, ...of },
      // WK0363BB lies in GM0363: the code of a wijk names its gemeente.
      ...wijken
        .filter(({ code }) => code.startsWith(wijkPrefix(gemeenteCode)))
        // Where there is one wijk only, CBS gives it a number and no name.
        .map(({ code, name }) => ({ code, name: isNumber(name) ? gemeenteName : name, level: "wijk" as const, ...of })),
    ];
  });
}

/** What the codes of all wijken of a gemeente begin with. */
export function wijkPrefix(gemeenteCode: string): string {
  return `WK${gemeenteCode.slice(2)}`;
}
