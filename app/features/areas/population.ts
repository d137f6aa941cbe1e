/** How the people of some gemeenten, or their homes, divide over the levels of one margin (Dutch: randtotaal). */
export interface PopulationMargin<Name extends string = "agegender" | "education"> {
  name: Name;
  version: string;
  source: string;
  /** Day that the people were counted. */
  date: string;
  /** Which people were counted: of a margin about 15 to 75, or about homes, only the shares may be used. */
  ages: "18+" | "15-75" | "homes";
  /** People per gemeente and level: `18-29|man`, `laag`. */
  counts: { gemeente: string; level: string; count: number }[];
}
