const dayLength = 24 * 60 * 60 * 1000;

/** How many whole days ago a moment was; 0 on the same day and for one to come. */
export function wholeDays(moment: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.parse(moment)) / dayLength));
}
