/** People with the same levels on every variable. */
export interface Levels {
  /** Level per variable: `{ age: "18-29", gender: "man" }`. */
  levels: Readonly<Record<string, string>>;
}

/** Predictors of a regression, as numbers. */
export interface TreatmentCoding {
  /** Name of each column: `(intercept)`, `age=30-44`, `age=30-44:gender=vrouw`. */
  names: readonly string[];
  /** One row per cell, one value per column. */
  rows: readonly (readonly number[])[];
}

/** A column: the levels that a cell must have for a 1. */
type Column = Readonly<Record<string, string>>;

/**
 * Dummies for the levels of variables, each against the first level of its variable (treatment contrasts).
 *
 * @param cells - The cells to code; their levels decide which columns there are, in order of the alphabet.
 * @param terms - Variables that enter on their own (`["edu"]`), or crossed with all their combinations (`["age", "gender"]`
 *   stands for both and their interaction).
 * @returns Column names and one row per cell; combinations that do not occur have no column.
 * @throws RangeError if a cell lacks a variable that a term names, or two terms name the same one.
 * @example treatmentCoding([{ levels: { edu: "hoog" } }, { levels: { edu: "laag" } }], [["edu"]])
 * // { names: ["(intercept)", "edu=laag"], rows: [[1, 0], [1, 1]] }
 * @see R, contr.treatment
 */
export function treatmentCoding(cells: readonly Levels[], terms: readonly (readonly string[])[]): TreatmentCoding {
  const variables = terms.flat();
  if (new Set(variables).size !== variables.length) throw new RangeError("A variable stands in one term");
  const dummies = new Map(variables.map((variable) => [variable, levelsOf(cells, variable).slice(1)]));
  const columns = [{}, ...terms.flatMap((term) => crossed(term, dummies))].filter((column) =>
    cells.some((cell) => matches(cell, column)),
  );
  return {
    names: columns.map(nameOf),
    rows: cells.map((cell) => columns.map((column) => (matches(cell, column) ? 1 : 0))),
  };
}

function levelsOf(cells: readonly Levels[], variable: string): string[] {
  const found = cells.map(({ levels }) => levels[variable]).filter((level) => level !== undefined);
  if (found.length !== cells.length) throw new RangeError(`Not everybody has a level of "${variable}"`);
  return [...new Set(found)].sort();
}

/** Every choice of levels for one or more of the variables in a term. */
function crossed(term: readonly string[], dummies: ReadonlyMap<string, readonly string[]>): Column[] {
  let columns: Column[] = [{}];
  for (const variable of term) {
    const added = (dummies.get(variable) ?? []).flatMap((level) =>
      columns.map((column) => ({ ...column, [variable]: level })),
    );
    columns = [...columns, ...added];
  }
  return columns.slice(1);
}

function matches({ levels }: Levels, column: Column): boolean {
  return Object.entries(column).every(([variable, level]) => levels[variable] === level);
}

function nameOf(column: Column): string {
  const parts = Object.entries(column).map(([variable, level]) => `${variable}=${level}`);
  return parts.length === 0 ? "(intercept)" : parts.join(":");
}
