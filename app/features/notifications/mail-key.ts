/** The mails of which somebody may say that they want no more, as the outbox names them. */
const kinds = ["digest", "decision", "moderation", "objection", "idea-answer", "reply", "guardian"] as const;
type Kind = (typeof kinds)[number];

/** The name of a mail to a person in the outbox: of one week or decision it goes once. */
export function mailKey(kind: Kind, about: string | number, userId: string): string {
  return `${kind}:${about}:${userId}`;
}

/** Which kind of mail a name in the outbox is of, and to whom; undefined for other mails. */
export function mailOfKey(key: string): { kind: Kind; userId: string } | undefined {
  const [, name, userId] = /^([a-z-]+):[\w:-]+:([0-9a-f-]{36})$/.exec(key) ?? [];
  const kind = kinds.find((known) => known === name);
  return kind && userId ? { kind, userId } : undefined;
}

const dayMs = 24 * 60 * 60 * 1000;

/** The moment so many days later. */
export function daysAfter(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * dayMs);
}
