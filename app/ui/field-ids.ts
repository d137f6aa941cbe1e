/** The id of a field's control: what an error summary links to. A group uses it for its first option. */
export function fieldId(name: string): string {
  return `veld-${name.replace(/[^A-Za-z0-9_-]+/g, "-")}`;
}

/** Ids of the texts that describe a field, in reading order; undefined when there are none. */
export function describedBy(id: string, parts: { hint?: unknown; errors?: readonly string[] }): string | undefined {
  const ids = [parts.hint ? `${id}-hint` : "", parts.errors?.length ? `${id}-error` : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}
