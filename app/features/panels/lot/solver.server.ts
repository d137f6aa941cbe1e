import highsLoader from "highs";
import type { Solver } from "./seat-program.ts";

/** HiGHS, an open-source solver of linear and integer programs, loaded when it is first needed. */
export async function loadSolver(): Promise<Solver> {
  return await highsLoader();
}
