/** Never returns: tells the compiler, and whoever reads the log, that every case was handled. */
export function unreachable(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
