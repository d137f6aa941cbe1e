/** Who asks. "elsewhere": an official of another organisation, who is nobody here. */
export const actors = [
  "anonymous",
  "resident",
  "panelMember",
  "moderator",
  "official",
  "elsewhere",
  "researcher",
  "admin",
] as const;
export type Actor = (typeof actors)[number];
export type Method = "GET" | "POST";

export interface Row {
  method: Method;
  /** The address in Dutch; names in braces are filled in from the world of the test. */
  path: string;
  /** Which form of tests/access/forms.ts is sent; without a name one with nothing in it. */
  form: string | undefined;
  expected: Record<Actor, number>;
}

/** The rows of a part of the matrix, one line each: method, address, form if any, and a status for each actor. */
export function table(text: string): Row[] {
  const lines = text.split("\n").filter((line) => /^(GET|POST)/.test(line));
  return lines.map((line) => {
    const [method, path = "", ...rest] = line.split(/\s+/);
    const form = rest[0]?.startsWith("+") ? rest.shift()?.slice(1) : undefined;
    const statuses = rest;
    if (statuses.length !== actors.length) throw new Error(`Not one status per actor: ${line}`);
    const expected = Object.fromEntries(actors.map((actor, index) => [actor, Number(statuses[index])]));
    return { method: method as Method, path, form, expected: expected as Row["expected"] };
  });
}
