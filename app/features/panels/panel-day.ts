import type { Language } from "~/i18n/language.ts";

const days = {
  nl: new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "Europe/Amsterdam" }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/Amsterdam" }),
};

/** A day in words, from a day as stored ("2026-03-01"). */
export function dayInWords(day: string, language: Language): string {
  return days[language].format(new Date(`${day}T12:00:00Z`));
}

/** The last day on which a survey takes answers: closing at midnight belongs to the day before. */
export function lastDay(closesAt: Date, language: Language): string {
  return days[language].format(new Date(closesAt.getTime() - 1));
}
