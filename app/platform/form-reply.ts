import type { TFunction } from "i18next";

/** What conform's `submission.reply()` sends back to the page: messages per field, and what was filled in. */
export interface FormReply {
  error?: Record<string, string[] | null> | null;
  initialValue?: Record<string, unknown> | null;
}

/** A message that has something to fill in: the key of its sentence, and the values behind a question mark. */
export function filled(key: string, values: Record<string, string | number>): string {
  const texts = Object.entries(values).map(([name, value]) => [name, String(value)]);
  return `${key}?${new URLSearchParams(texts)}`;
}

type Translate = (key: string, values?: Record<string, string>) => string;

/** Messages are keys of app/i18n; an unknown key would be printed as it is, which a test of the page catches. */
function sentence(t: TFunction, message: string): string {
  const [key = "", values] = message.split("?", 2);
  const filledIn = values === undefined ? undefined : Object.fromEntries(new URLSearchParams(values));
  return (t as unknown as Translate)(key, filledIn);
}

/** The sentences to show at one field; empty name for the form as a whole. */
export function errorsOf(reply: FormReply | undefined, name: string, t: TFunction): string[] {
  return (reply?.error?.[name] ?? []).map((key) => sentence(t, key));
}

/** What the person had filled in, to show again. */
export function filledIn(reply: FormReply | undefined, name: string): string | undefined {
  const value = reply?.initialValue?.[name];
  return typeof value === "string" ? value : undefined;
}

/** All messages with the field they belong to, for the summary above the form. */
export function errorList(reply: FormReply | undefined, t: TFunction): { field: string; message: string }[] {
  return Object.entries(reply?.error ?? {}).flatMap(([field, keys]) =>
    (keys ?? []).map((key) => ({ field, message: sentence(t, key) })),
  );
}
