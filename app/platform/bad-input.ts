/** A file as an operator gives it: the name to mention in sentences, and what is in it. */
export interface TextFile {
  name: string;
  text: string;
}

/** Where in a file something is wrong; lines count from 1, a column is named as the file's header names it. */
export interface Place {
  file: string;
  line?: number | undefined;
  column?: string | number | undefined;
}

/** Input of an operator that cannot be used: its message is one Dutch sentence that names file, line and column. */
export class BadInput extends Error {
  override name = "BadInput";

  constructor(
    readonly place: Place,
    problem: string,
  ) {
    super(`${describePlace(place)}: ${problem}`);
  }
}

function describePlace({ file, line, column }: Place): string {
  const parts = [file];
  if (line !== undefined) parts.push(`regel ${line}`);
  if (column !== undefined) parts.push(`kolom ${column}`);
  return parts.join(", ");
}
