const secondsPerItem = 15;

/** How many whole minutes most people need for so many questions: thirty two-step questions take eight (method.md 1.4). */
export function answeringMinutes(items: number): number {
  return Math.max(1, Math.ceil((items * secondsPerItem) / 60));
}
