import { type InputKey, inputName, inputOfName } from "~/features/proposals/inputs/input.ts";
import { type InputFilter, type InputState, inputStates } from "./decision.ts";

/**
 * What a form of a draft did, as the address says it that it led to: all of it is saved, the words are beside other inputs to
 * look at, what was said of inputs is not and publishing waits, or that is.
 */
export const doneAtDesk = ["bewaard", "tekst", "rest", "verwerkt"] as const;

/** A page of the inputs that match. */
export interface InputPlace {
  filter: InputFilter;
  page: number;
}

/** The query of a page of inputs with this choice. */
export function inputQuery({ state, theme, sort }: InputFilter, page = 1): string {
  const params = new URLSearchParams();
  if (state !== "open") params.set("stand", state);
  if (theme) params.set("thema", theme);
  if (sort) params.set("soort", sort);
  if (page > 1) params.set("pagina", String(page));
  const query = params.toString();
  return query ? `?${query}` : "";
}

/** What the button sends that shows the theme and kind which are chosen. */
export const filtering = "filter";

/** What a button sends that shows other inputs: those that are so far, or another page of them. */
export function turningTo(place: { state: InputState } | { page: number }): string {
  return "state" in place ? `state:${place.state}` : `page:${place.page}`;
}

/** What the button sends that leads to where an input can be read whole. */
export const readingOf = (input: InputKey) => `read:${inputName(input)}`;
export const reading = /^read:[a-z]+-[1-9]\d{0,8}$/;

/** The input that such a button leads to; undefined for any other button. */
export function inputToRead(intent: string): InputKey | undefined {
  return reading.test(intent) ? inputOfName(intent.slice("read:".length)) : undefined;
}

/** Every button that shows other inputs. */
export const turning = new RegExp(`^(${filtering}|state:(${inputStates.join("|")})|page:[1-9]\\d{0,3})$`);

/** The inputs that such a button leads to, from those on the page and the theme and kind that are chosen; undefined for any other button. */
export function inputsTurnedTo(
  intent: string,
  { here, chosen }: { here: InputPlace; chosen: Pick<InputFilter, "theme" | "sort"> },
): InputPlace | undefined {
  if (!turning.test(intent)) return undefined;
  const [kind, name] = intent.split(":");
  if (kind === "page") return { ...here, page: Number(name) };
  const state = inputStates.find((one) => one === name) ?? here.filter.state;
  return { filter: { ...chosen, state }, page: 1 };
}
