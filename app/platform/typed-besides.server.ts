import type { FormReply } from "./form-reply.ts";

/**
 * One form a page. Where fields to type in share a page with a filter, a choice, tabs or another button that sends
 * something, all of those send the form of the fields (SavingFilter, SavingTabs, SavingChoices, SavingPagination, a button
 * with `form`; an EnterButton where the first button is not what the Enter key should press). So a browser sends along
 * whatever was typed, without script too. The action does what the button asks, and saves the text where that shows it to
 * nobody who does not write it. What the button leaves unsaved is told by this function, and decides the answer:
 *
 * - nothing: a redirect, as after any form;
 * - something, and the page is one of staff: kept for its writer (jottings.server.ts), and a redirect to where it stands;
 * - something, and the page that follows has the same fields: that page as the answer itself, drawn with this reply;
 * - something, and it has not: this page again with this reply and the way on without saving (UnsavedNotice).
 *
 * `stored` is what fields held beforehand: who left that as it was typed nothing.
 */
export function typedBesides(
  form: FormData,
  fields: readonly string[],
  stored: Readonly<Record<string, string | undefined>> = {},
): FormReply | undefined {
  const isTyped = (name: string) => form.getAll(name).some((value) => isFilledIn(value, stored[name]));
  return fields.some(isTyped) ? { initialValue: textsIn(form) } : undefined;
}

function isFilledIn(value: FormDataEntryValue, stored: string | undefined): boolean {
  if (typeof value !== "string") return value.size > 0;
  const text = value.replace(/\r\n?/g, "\n").trim();
  return stored === undefined ? text !== "" : text !== stored.trim();
}

/**
 * Everything typed in a form but its files, which no page can fill in again; a name that comes twice as a list. What was
 * emptied is there as an empty text, so that the page does not draw what was stored.
 */
export function textsIn(form: FormData): Record<string, string | string[]> {
  const texts = [...new Set(form.keys())].flatMap((name) => {
    const values = form.getAll(name).filter((value) => typeof value === "string");
    const [first, ...more] = values;
    return first === undefined ? [] : [[name, more.length === 0 ? first : values] as const];
  });
  return Object.fromEntries(texts);
}
