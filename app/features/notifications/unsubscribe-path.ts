/** The mails that somebody can stop: the weekly overview, or what was done with their own input. */
export const mailKinds = ["digest", "ownInput"] as const;
export type MailKind = (typeof mailKinds)[number];

const inUrl: Record<MailKind, string> = { digest: "overzicht", ownInput: "inbreng" };

/** The words for the kinds of mail in an address. */
export const mailKindsInUrl = Object.values(inUrl) as [string, ...string[]];

/** The kind of mail that a word in an address stands for. */
export function mailKindOf(word: string): MailKind | undefined {
  return mailKinds.find((kind) => inUrl[kind] === word);
}

const UNSUBSCRIBE = /^\/afmelden\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a Dutch path is where mails are stopped with a key. */
export function isUnsubscribePath(path: string): boolean {
  return UNSUBSCRIBE.test(path);
}

/** Where somebody stops mails of this kind without signing in; the key is theirs alone. */
export function unsubscribePath(key: string, kind: MailKind): string {
  return `/afmelden/${key}?mails=${inUrl[kind]}`;
}
