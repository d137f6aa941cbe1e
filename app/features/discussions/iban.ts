/** Length of an IBAN by country: those that people in the Netherlands are likely to have. */
const lengths: Record<string, number> = {
  ...{ AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18, FR: 27, GB: 22 },
  ...{ GR: 27, HR: 21, HU: 28, IE: 22, IS: 26, IT: 27, LT: 20, LU: 20, LV: 21, MT: 31, NL: 18, NO: 15, PL: 28 },
  ...{ PT: 25, RO: 24, SE: 24, SI: 19, SK: 24, TR: 26, UA: 29 },
};

const beginning = /(?<![\p{L}\d])[A-Z]{2}[ -]?\d{2}/giu;
/** What may stand between two groups. */
const separators = /[ .-]/;

/** The text with every IBAN that passes its own check (ISO 13616, modulo 97) replaced by a sign. */
export function blankOutIbans(text: string): string {
  let rest = "";
  let from = 0;
  for (const { index } of text.matchAll(beginning)) {
    const end = index < from ? undefined : endOfIban(text, index);
    if (end === undefined) continue;
    rest += `${text.slice(from, index)} ¶ `;
    from = end;
  }
  return rest + text.slice(from);
}

/** Where the IBAN that begins here ends; undefined when none does. */
function endOfIban(text: string, start: number): number | undefined {
  const length = lengths[text.slice(start, start + 2).toUpperCase()] ?? 0;
  let iban = "";
  let at = start;
  for (; at < text.length && iban.length < length; at++) {
    const character = text.charAt(at);
    if (/[A-Z\d]/i.test(character)) iban += character.toUpperCase();
    else if (!separators.test(character) || separators.test(text.charAt(at - 1))) return undefined;
  }
  const endsThere = !/[\p{L}\d]/u.test(text.charAt(at));
  return length > 0 && iban.length === length && endsThere && remainder(iban) === 1 ? at : undefined;
}

/** The IBAN as one number, its first four characters last and A as 10, modulo 97. */
function remainder(iban: string): number {
  const digits = [...iban.slice(4), ...iban.slice(0, 4)].map((character) => Number.parseInt(character, 36)).join("");
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}
