/** What a button of the step about the area does with one area: make it the plan area, add it to those touched, or take it off. */
export interface AreaAct {
  act: "area" | "touch" | "untouch";
  code: string;
}

/** What a button of that step asks of an area; undefined: nothing. */
export function areaActOf(intent: string): AreaAct | undefined {
  const [, act, code] = /^(area|touch|untouch):(.+)$/.exec(intent) ?? [];
  return act && code ? { act: act as AreaAct["act"], code } : undefined;
}

interface SearchValues {
  intent: string;
  zoek?: string;
  found?: string;
}

/**
 * The words of an area to look up; undefined: none. The Enter key presses the first button of a form, which goes on:
 * whoever presses it after typing other words wants to see what these find.
 */
export function wordsToFind({ intent, zoek = "", found = "" }: SearchValues): string | undefined {
  const isAsked = intent === "search" || (intent === "next" && zoek !== found);
  return isAsked && zoek !== "" ? zoek : undefined;
}
