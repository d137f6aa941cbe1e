import type { Language } from "~/i18n/language.ts";

const zone = "Europe/Amsterdam";
const day = {
  nl: new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: zone }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: zone }),
};
const hourOfDay = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone: zone });

/** Day and hour of a comment as people in the Netherlands read it; minutes are nobody's business. */
export function dayAndHour(time: Date, language: Language): { day: string; hour: string } {
  return { day: day[language].format(time), hour: String(Number(hourOfDay.format(time))) };
}

/** The whole hour of a comment, for machines. */
export function wholeHour(time: Date): string {
  const hour = new Date(time);
  hour.setUTCMinutes(0, 0, 0);
  return hour.toISOString();
}
