/** The id of a field's control: what an error summary links to. A group uses it for its first option. */
export function fieldId(name: string): string {
  return `veld-${plain(name)}`;
}

/** Ids of one option in a group and of its hint. The first option's own id is that of the field. */
export function optionIds(name: string, value: string, first: boolean): { id: string; hintId: string } {
  const own = `${fieldId(name)}--${plain(value)}`;
  return { id: first ? fieldId(name) : own, hintId: `${own}-hint` };
}

function plain(text: string): string {
  return text.replace(/[^A-Za-z0-9_-]+/g, "-");
}

/** Ids of the texts that describe a field, in reading order; undefined when there are none. */
export function describedBy(id: string, parts: { hint?: unknown; errors?: readonly string[] }): string | undefined {
  const ids = [parts.hint ? `${id}-hint` : "", parts.errors?.length ? `${id}-error` : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}
