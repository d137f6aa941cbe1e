import { isSelfSelected } from "~/features/accounts/audience.ts";
import { placeNames } from "~/features/areas/place-names.ts";
import { type Item, readOnlyTypes } from "~/features/questionnaires/item.ts";
import type { Section } from "~/features/questionnaires/section.ts";
import { type FormValues, fieldsOf } from "./answer-fields.ts";
import type { Answering, AnsweringScreen, AnswersToCheck, Refusal } from "./answering.ts";
import { type Desk, isTrial } from "./answering-desk.server.ts";
import { type FieldErrors, readBackground } from "./answering-form.server.ts";
import { type Asked, readAsked } from "./asked-items.server.ts";
import { drawnItems, inOrderOf, seedOf } from "./drawn.server.ts";
import { screensInOrderOf } from "./page-order.server.ts";
import { markerOf } from "./participant-marker.server.ts";
import { mayTakeAlong } from "./participation.server.ts";
import { piped } from "./piping.ts";
import { type PlaceMap, placeMapOf } from "./place-map.ts";

/** What a form holds, and which screen of it is meant. */
export interface Filled {
  formKey: string;
  section: number;
  values: FormValues;
  fromCheck?: boolean;
  /** Whose form it is, when it says so: it stays theirs. */
  marker?: string | undefined;
}

/** What this person is asked, and what they answered. */
export function askedOf(desk: Desk, { formKey, values }: Pick<Filled, "formKey" | "values">): Asked {
  const drawn = drawnItems(desk.items, desk.round.sampling, seedOf(formKey));
  const places = new Set(desk.wijken.map(({ code }) => code));
  return readAsked({ items: desk.items, drawn, places }, values);
}

/** The screens as this person gets them. */
export function ownScreens(desk: Desk, { formKey }: Pick<Filled, "formKey">): Section[] {
  return screensInOrderOf(desk.sections, seedOf(formKey));
}

/** The places of the screens on which there is something for this person, in order. */
export function visibleSections(
  desk: Desk,
  form: Pick<Filled, "formKey" | "values">,
  { items } = askedOf(desk, form),
): number[] {
  const asked = new Set(items);
  return ownScreens(desk, form).flatMap(({ key, items: own }, index) => {
    return key === "about" || key === "check" || own.some((item) => asked.has(item)) ? [index] : [];
  });
}

/** One screen of the form, with what was filled in and what is wrong with it: the screen that is meant, or the first after it. */
export function screenOf(
  desk: Desk,
  form: Filled,
  errors: FieldErrors = {},
  refused: Refusal | null = null,
): Extract<Answering, { kind: "screen" }> {
  const asked = askedOf(desk, form);
  const visible = visibleSections(desk, form, asked);
  const index = visible.find((place) => place >= form.section) ?? visible.at(-1) ?? 0;
  const section = ownScreens(desk, form)[index] ?? { key: "questions" as const, page: null, items: [] };
  const shown = shownTo(desk, form, asked);
  const screen: AnsweringScreen = {
    formKey: form.formKey,
    index,
    position: visible.indexOf(index),
    total: visible.length,
    section: {
      key: section.key,
      page: section.page && asked.items.includes(section.page) ? shown(section.page) : null,
      items: section.items.filter((item) => asked.items.includes(item)).map(shown),
    },
    values: form.values,
    maps: mapsOn(desk, section.items, form),
    errors,
    refused,
    check: section.key === "check" ? answersToCheck(desk, form, asked) : null,
    fromCheck: form.fromCheck ?? false,
    draft: isSelfSelected(desk.round.audience) ? "device" : "server",
    mayTakeAlong: mayTakeAlong(desk),
    marker: form.marker ?? markerOf(desk),
  };
  const { shown: round, gemeenten, wijken } = desk;
  return { kind: "screen", round, screen, gemeenten, wijken, isTrial: isTrial(desk) };
}

/** The maps of the questions about a place, by their code. */
function mapsOn(
  { wijkMap, wijken, round }: Desk,
  items: readonly Item[],
  { values }: Filled,
): Record<string, PlaceMap> {
  if (!wijkMap) return {};
  const { areaCode } = round;
  const names = placeNames(wijken);
  const asked = items.filter(({ type }) => type === "map_point");
  return Object.fromEntries(
    asked.map(({ code }) => [code, placeMapOf(wijkMap, { areaCode, item: code, chosen: values[code]?.[0], names })]),
  );
}

/** Items as this person sees them. */
function shownTo(desk: Desk, { formKey }: Filled, { answers }: Asked): (item: Item) => Item {
  const places = placeNames(desk.wijken);
  return (item) => piped(inOrderOf(item, seedOf(formKey)), { items: desk.items, answers, places });
}

function answersToCheck(desk: Desk, form: Filled, asked: Asked): AnswersToCheck {
  const shown = shownTo(desk, form, asked);
  const screens = ownScreens(desk, form);
  const about = screens.findIndex(({ key }) => key === "about");
  return {
    answers: asked.items
      .filter(({ type }) => !readOnlyTypes.includes(type))
      .map((item) => {
        const section = screens.findIndex(({ items }) => items.includes(item));
        const key = screens[section]?.key ?? "questions";
        return { item: shown(item), answer: asked.answers.get(item.id) ?? null, section, key };
      }),
    notSent: desk.items.filter((item) => !asked.items.includes(item) && isFilledIn(item, form.values)).map(shown),
    about: about === -1 ? null : { background: backgroundIn(desk, form), section: about },
  };
}

/** Whether something was filled in at a question, which stays in the form when the question does not apply any more. */
function isFilledIn(item: Item, values: FormValues): boolean {
  return fieldsOf(item).some((field) => values[field]?.some((value) => value.trim() !== ""));
}

function backgroundIn({ gemeenten }: Desk, { values }: Filled) {
  return readBackground(
    values,
    gemeenten.map(({ code }) => code),
  ).background;
}
