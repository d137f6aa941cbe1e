/** How the people of some gemeenten divide over the levels of one margin (Dutch: randtotaal). */
export interface PopulationMargin {
  name: "agegender" | "education";
  version: string;
  source: string;
  /** Day that the people were counted. */
  date: string;
  /** Which people were counted: of a margin about 15 to 75 only the shares may be used. */
  ages: "18+" | "15-75";
  /** People per gemeente and level: `18-29|man`, `laag`. */
  counts: { gemeente: string; level: string; count: number }[];
}
