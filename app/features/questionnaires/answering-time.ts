const secondsPerItem = 15;

/** How many whole minutes most people need for so many questions: thirty two-step questions take eight (docs/requirements.md M-1.4). */
export function answeringMinutes(items: number): number {
  return Math.max(1, Math.ceil((items * secondsPerItem) / 60));
}
