/** Thrown when nobody more may wait. */
export class Busy extends Error {}

/** Lets work through a few at a time: the others wait in line, and who finds the line full is refused with `Busy`. */
export function turns({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  const line: (() => void)[] = [];
  let running = 0;

  async function takeTurn(): Promise<void> {
    if (running < atOnce) {
      running += 1;
      return;
    }
    if (line.length >= waiting) throw new Busy("Too many at once");
    await new Promise<void>((resolve) => line.push(resolve));
  }

  /** The next in line takes over the turn, so that nobody can slip in between. */
  function endTurn(): void {
    const next = line.shift();
    if (next) next();
    else running -= 1;
  }

  return async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    await takeTurn();
    try {
      return await work();
    } finally {
      endTurn();
    }
  };
}
