import { blankOutIbans } from "./iban.ts";
import { hasNumberPlate } from "./number-plate.ts";

/** What may look like personal data in a text (Dutch: persoonsgegevens), in the order in which it is told. */
export const personalDataKinds = ["bsn", "phone", "email", "iban", "plate"] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/**
 * What looks like personal data in a text that somebody wrote: each kind once, in the order of the list; empty when
 * nothing does. Looks at the form only, so a figure that happens to pass the test of a BSN is found too: a hit is a
 * reason for a moderator to look, and to refuse only who can write it otherwise at once.
 */
export function findPersonalData(text: string): PersonalDataKind[] {
  const plain = withoutLookalikes(text);
  const withoutIban = blankOutIbans(plain);
  const withoutEmail = withoutIban.replace(email, " ¶ ");
  const rest = withoutEmail.replace(date, " ¶ ");
  const found: Record<PersonalDataKind, boolean> = {
    bsn: [...rest.matchAll(nineDigits)].some(([digits]) => passesElevenTest(digits)),
    phone: phones.some((pattern) => pattern.test(rest)),
    email: withoutEmail !== withoutIban,
    iban: withoutIban !== plain,
    plate: hasNumberPlate(withoutEmail),
  };
  return personalDataKinds.filter((kind) => found[kind]);
}

/** What is stored with a text that a moderator must look at first: the kinds that were found; null when there are none. */
export function heldFor(text: string): string | null {
  return findPersonalData(text).join(" ") || null;
}

/** The kinds in what `heldFor` stored. */
export function heldKinds(stored: string | null): PersonalDataKind[] {
  const words = stored?.split(" ") ?? [];
  return personalDataKinds.filter((kind) => words.includes(kind));
}

/** Digits and letters of other widths become ordinary ones, and what nobody sees between them goes. */
function withoutLookalikes(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-");
}

/** With an at sign, also between spaces or spelled out between brackets. */
const email = /[\p{L}\d._%+'-]{1,64}(?: ?@ ?| ?[([] ?at ?[)\]] ?)[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/giu;

/** A day is no phone number, not even with an hour behind it. */
const date =
  /(?<!\d)[0-3]?\d(?:-[01]?\d-|\/[01]?\d\/|\.[01]?\d\.)(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d-[01]\d-[0-3]\d(?!\d)/g;

const phones = [
  // 06-12345678, (075) 123 45 67, +31 6 12 34 56 78, 0031 (0)75 1234567; service numbers are nobody's own.
  /(?<![\d+.,])(?:(?:\+|00)31[ .-]?(?:\(0\) ?)?|\(?0(?!800|90[069]))[1-9](?:[ .()/-]{0,3}\d){8}(?!\d)/,
  // Of another country.
  /(?<![\d+])\+(?!31)[1-9](?:[ .()/-]{0,3}\d){8,13}(?!\d)/,
];

/** As people write a BSN: at a stretch or in three groups; not an amount or an area. */
const nineDigits =
  /(?<![\d€]|\d[.,-]|€ )(?:\d{9}|\d{4}[ .-]\d{2}[ .-]\d{3}|\d{3}[ .-]\d{3}[ .-]\d{3})(?![\d%]|[.,-]\d| (?:euro|miljoen|m2))/g;

const elevenTestWeights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

function passesElevenTest(text: string): boolean {
  const digits = [...text.replace(/\D/g, "")].map(Number);
  const sum = digits.reduce((total, digit, place) => total + digit * (elevenTestWeights[place] ?? 0), 0);
  return sum % 11 === 0 && digits.some((digit) => digit !== 0);
}
