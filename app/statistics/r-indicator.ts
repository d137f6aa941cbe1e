import { compensatedSum } from "./compensated-sum.ts";
import { logisticRegression } from "./logistic-regression.ts";
import { type Levels, treatmentCoding } from "./treatment-coding.ts";

/** Invited people with the same levels on every variable, and how many of them responded. */
export interface InvitedCell extends Levels {
  invited: number;
  responded: number;
}

/** What the chance to respond is taken to depend on, and what to split the differences by. */
export interface ResponseModel {
  /** Terms of the model; `[["age", "gender"], ["edu"]]` is age, gender and their interaction, and education. */
  terms: readonly (readonly string[])[];
  /** Variables to say the contribution of; they need not be in the model. */
  partials: readonly string[];
}

/** One level of a variable in the frame. */
export interface PartialLevel {
  level: string;
  invited: number;
  responseRate: number;
  /** Mean of the fitted chances to respond. */
  meanPropensity: number;
  /** P_u(Z, k) = √(n_k / n) · (mean − overall mean): below 0 is under-represented. */
  contribution: number;
}

export interface PartialIndicator {
  variable: string;
  /** P_u(Z): how much of the differences in response lies between its levels; 0 none. */
  contribution: number;
  levels: readonly PartialLevel[];
}

export interface RIndicator {
  invited: number;
  responded: number;
  responseRate: number;
  /** R = 1 − 2 S(ρ): 1 if everyone is equally likely to respond, lower the more that differs. */
  r: number;
  /** S(ρ): standard deviation of the fitted chances to respond. */
  spread: number;
  /** S(ρ) / ρ̄: how far a mean can be off at most, in standard deviations of the answers. */
  maximalBias: number;
  partials: readonly PartialIndicator[];
  /** Coefficients of the model by name, on the logit scale. */
  coefficients: Readonly<Record<string, number>>;
}

/**
 * How evenly the invited people responded (Dutch: R-indicator), and which groups stayed behind.
 * Needs the list of everybody who was invited, so it exists for the invited stream only.
 *
 * @param cells - Everybody invited, by levels of the variables; a cell may be one person.
 * @param model - What the chance to respond depends on (a logistic regression), and what to split it by.
 * @returns R from 0 to 1 and its parts, unrounded. Levels stand in order of the alphabet.
 * @throws RangeError if fewer than 2 people were invited, nobody responded, counts do not fit, a variable is missing, or
 *   the variables of the model depend on each other (a wijk lies in one gemeente: use one of the two).
 * @example rIndicator(cells, { terms: [["age", "gender"], ["edu"], ["wijk"]], partials: ["age", "gemeente"] }).r // 0.828
 * @see Schouten, Cobben and Bethlehem (2009), Indicators for the representativeness of survey response, Survey Methodology 35, 101–113
 * @see Schouten, Shlomo and Skinner (2011), Indicators for monitoring and improving representativeness of response, JOS 27, 231–253
 */
export function rIndicator(cells: readonly InvitedCell[], { terms, partials }: ResponseModel): RIndicator {
  const invited = compensatedSum(cells.map((cell) => cell.invited));
  const responded = compensatedSum(cells.map((cell) => cell.responded));
  if (!(invited >= 2)) throw new RangeError("An R-indicator needs two invited people or more");
  if (!(responded > 0)) throw new RangeError("Nobody responded, so nothing can be said of who did");
  const distinct = combined(cells, [...terms.flat(), ...partials]);
  const { names, rows } = treatmentCoding(distinct, terms);
  const patterns = distinct.map((cell, index) => ({
    values: rows[index] ?? [],
    n: cell.invited,
    responded: cell.responded,
  }));
  const { coefficients, fitted } = logisticRegression(patterns);
  const people = distinct.map((cell, index) => ({ ...cell, propensity: fitted[index] ?? 0 }));
  const mean = meanPropensity(people);
  const squares = compensatedSum(people.map((cell) => cell.invited * (cell.propensity - mean) ** 2));
  const spread = Math.sqrt(squares / (invited - 1));
  return {
    invited,
    responded,
    responseRate: responded / invited,
    r: 1 - 2 * spread,
    spread,
    maximalBias: spread / mean,
    partials: partials.map((variable) => partialIndicator(variable, people)),
    coefficients: Object.fromEntries(names.map((name, index) => [name, coefficients[index] ?? 0])),
  };
}

/** Cells with the same levels of the variables that are used, added up: the regression need not see each person. */
function combined(cells: readonly InvitedCell[], variables: readonly string[]): InvitedCell[] {
  const distinct = new Map<string, InvitedCell>();
  for (const { levels, invited, responded } of cells) {
    const key = JSON.stringify(variables.map((variable) => levels[variable]));
    const { invited: before, responded: of } = distinct.get(key) ?? { invited: 0, responded: 0 };
    distinct.set(key, { levels, invited: before + invited, responded: of + responded });
  }
  // A level of which nobody was invited has nothing to be estimated from.
  return [...distinct.values()].filter((cell) => cell.invited !== 0);
}

interface FittedCell extends InvitedCell {
  propensity: number;
}

function partialIndicator(variable: string, people: readonly FittedCell[]): PartialIndicator {
  if (people.some(({ levels }) => levels[variable] === undefined)) {
    throw new RangeError(`Not everybody has a level of "${variable}"`);
  }
  const all = compensatedSum(people.map((cell) => cell.invited));
  const mean = meanPropensity(people);
  const present = people.filter((cell) => cell.invited > 0);
  const names = [...new Set(present.map((cell) => cell.levels[variable] ?? ""))].sort();
  const levels = names.map((level) => {
    const group = present.filter((cell) => cell.levels[variable] === level);
    const invited = compensatedSum(group.map((cell) => cell.invited));
    const own = meanPropensity(group);
    return {
      level,
      invited,
      responseRate: compensatedSum(group.map((cell) => cell.responded)) / invited,
      meanPropensity: own,
      contribution: Math.sqrt(invited / all) * (own - mean),
    };
  });
  const contribution = Math.sqrt(compensatedSum(levels.map((level) => level.contribution ** 2)));
  return { variable, contribution, levels };
}

function meanPropensity(people: readonly FittedCell[]): number {
  const invited = compensatedSum(people.map((cell) => cell.invited));
  return compensatedSum(people.map((cell) => cell.invited * cell.propensity)) / invited;
}
