import type { AgeGroup, Education } from "~/features/panels/profile.ts";

/**
 * The numbers that say which example residents take part, and in which stream. They are invented, not measured;
 * docs/demo-model.md states them in words. Change both together.
 */

/** How many times more often a gemeente is drawn than its population says, so that small rounds fill up. */
export const oversampled: Record<string, number> = { GM0479: 5 };
/** Share of all persons that live in a gemeente outside the region, because a proposal is about it. */
export const outsideRegion: Record<string, number> = { GM0917: 0.07, GM0715: 0.05 };

/** The share of the residents of the own gemeente that got a letter about a plan, out of the municipal register. */
export const invitedForPlan: Record<string, number> = { "haven-stad": 0.8, achtersluispolder: 0.75 };
/** The share of the residents of the region that got a letter about the value rating. */
export const invitedToValue = 0.5;

/** Chance that somebody answers the letter: a factor for age, one for education and one for the gemeente. */
export const response = {
  ageGroup: { "18-29": 0.5, "30-44": 0.62, "45-59": 0.74, "60-74": 0.88, "75+": 0.72 } satisfies Record<
    AgeGroup,
    number
  >,
  education: { laag: 0.72, middelbaar: 0.95, hoog: 1.1 } satisfies Record<Education, number>,
  gemeente: { GM0363: 0.9, GM0479: 1.05, GM0034: 0.85, GM0377: 1.1 } as Record<string, number>,
};

/** Chance that somebody comes to a round that is open to everybody, before self-selection. */
export const participation = { value: 1, ownGemeente: 0.95, ownRegion: 0.5, elsewhereInRegion: 0.06, panel: 0.5 };
/** The same for people whose own gemeente is not the area of the plan. */
export const neighbours: Record<string, Record<string, number>> = {
  "haven-stad": { GM0479: 0.5, GM0431: 0.5, GM0415: 0.3 },
  achtersluispolder: { GM0363: 0.12, GM0431: 0.5, GM0415: 0.3, GM0880: 0.3 },
};
/** Self-selection of who comes uninvited: by education, by living close to the plan, and by being critical of it. */
export const selfSelection = {
  education: { laag: 0.4, middelbaar: 0.7, hoog: 1.05 } satisfies Record<Education, number>,
  /** Factor at the far and at the near end of the gemeente. */
  farthest: 0.7,
  nearest: 1.3,
  /** How fast the chance falls with a better attitude: e to the power of minus this, per standard deviation. */
  perAttitude: 0.3,
};
/** Share of the responses that belong to the stream of invited people, in rounds of a panel. */
export const invitedShare = 0.65;
