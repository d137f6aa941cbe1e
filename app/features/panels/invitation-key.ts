/** What a mail to a member is about: queued once per round, and found back when the member leaves. */
export function sendKeyOf({ panelId, roundId, userId }: { panelId: number; roundId: number; userId: string }): string {
  return `panel:${panelId}:${roundId}:${userId}`;
}

/** How the keys look of all mails to members about a round, for `like`; an id holds no colon. */
export function keysOfRound(roundId: number): string {
  return `panel:%:${roundId}:%`;
}
