import type { TaskCode } from "~/features/framework/local-frame.ts";
import type { ThemeCode } from "~/features/framework/theme.ts";
import type { Scenario } from "../proposal.ts";

/**
 * Everything about a proposal that officials write (Dutch: inhoud van een voorstel). In a draft any text may still be
 * empty; see `missingIn`. The phase is no part of it: that moves by itself.
 */
export interface ProposalContent {
  title: string;
  /** At B1, about 150 words. */
  summary: string;
  /** As residents call it: "Haven-Stad, Amsterdam". */
  areaLabel: string;
  /** Code of the plan area; empty in a draft: not chosen yet. */
  areaCode: string;
  /** Existing areas that it touches, besides its own. */
  touchedAreas: string[];
  horizonYear: number | null;
  caution: string | null;
  scenarios: Scenario[];
  themes: TouchedTheme[];
  /** Tasks of the local frame that it works on. */
  tasks: TaskCode[];
  facts: Fact[];
  milestones: Milestone[];
  sources: string[];
  /** Ids of the files that the page shows, in order. */
  files: string[];
}

export interface TouchedTheme {
  themeCode: ThemeCode;
  reason: string;
  /** Where that comes from. */
  ground: string;
}

export interface Fact {
  label: string;
  value: string;
  unit: string | null;
  source: string | null;
}

export interface Milestone {
  /** "2029", "2017-12" or "2017-12-24": as precise as the source is. */
  when: string;
  title: string;
  source: string;
}

/** A proposal in which nothing is written yet but its title: doing nothing is always one of the courses. */
export function emptyContent(title: string): ProposalContent {
  return {
    ...{ title, summary: "", areaLabel: "", areaCode: "", touchedAreas: [], horizonYear: null, caution: null },
    scenarios: [{ code: "nul", kind: "nul", name: "", description: "", ground: "" }],
    ...{ themes: [], tasks: [], facts: [], milestones: [], sources: [], files: [] },
  };
}
