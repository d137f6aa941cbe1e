/** A reason not to start that the operator can act on: its message is one Dutch sentence, shown without a stack trace. */
export class StartError extends Error {
  override name = "StartError";
}

/** Whether an error is meant for the operator; by name, because the server bundle has a copy of the class. */
export function isStartError(error: unknown): error is StartError {
  return error instanceof Error && error.name === "StartError";
}

/** The system's code of an error ("ENOSPC", "42501"), also when a library wrapped it, or undefined. */
export function codeOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && typeof cause.code === "string") return cause.code;
  }
  return undefined;
}

const FOLDER_PROBLEMS: Record<string, string> = {
  ENOSPC: "De schijf is vol",
  EROFS: "De map kan alleen worden gelezen",
  EACCES: "Er is geen toestemming om in de map te schrijven",
  EPERM: "Er is geen toestemming om in de map te schrijven",
  ENOTDIR: "Dit is geen map",
  EEXIST: "Dit is geen map",
};

/** The same error, or a sentence about the data folder when that is what is wrong. */
export function explainFolder(error: unknown, folder: string): unknown {
  const problem = FOLDER_PROBLEMS[codeOf(error) ?? ""];
  return problem ? new StartError(`${problem}: ${folder} (DATA_DIR).`, { cause: error }) : error;
}
