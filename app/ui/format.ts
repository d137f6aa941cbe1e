/** The languages that numbers and dates can be written in. */
export type Language = "nl" | "en";

const locales: Record<Language, string> = { nl: "nl-NL", en: "en-GB" };
const timeZone = "Europe/Amsterdam";

/** Making a formatter costs a hundred times more than using it, so each is made once. */
const formatters = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${options.style} ${options.minimumFractionDigits} ${options.maximumFractionDigits}`;
  const formatter = formatters.get(key) ?? new Intl.NumberFormat(locales[language], options);
  formatters.set(key, formatter);
  return formatter;
}

function dateFormats(options: Intl.DateTimeFormatOptions): Record<Language, Intl.DateTimeFormat> {
  return {
    nl: new Intl.DateTimeFormat(locales.nl, { ...options, timeZone }),
    en: new Intl.DateTimeFormat(locales.en, { ...options, timeZone }),
  };
}

const days = dateFormats({ dateStyle: "long" });
const shortDays = dateFormats({ day: "numeric", month: "numeric", year: "numeric" });
const months = dateFormats({ month: "long" });
const moments = dateFormats({ dateStyle: "long", timeStyle: "short" });

/** Intl writes a hyphen for a negative number in Dutch; a minus sign is as wide as a plus and never breaks the line. */
function withMinus(text: string): string {
  return text.replace(/^-/, "\u2212");
}

/** Whether a number shows as zero with this many decimals, so that "−0,0" and "+0,0" never appear. */
function roundsToZero(value: number, decimals: number): boolean {
  return Math.abs(value) < 0.5 * 10 ** -decimals;
}

/** A number in the given language, e.g. "1.234,5" or "−0,4". Without `decimals` it keeps up to three. */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  const digits = decimals === undefined ? { maximumFractionDigits: 3 } : fixed(decimals);
  const shown = roundsToZero(value, decimals ?? 3) ? 0 : value;
  return withMinus(numberFormat(language, digits).format(shown));
}

/** A number with its sign always written, e.g. "+0,3"; zero has no sign. */
export function formatSigned(value: number, language: Language, decimals = 1): string {
  const text = formatNumber(value, language, decimals);
  return value > 0 && !roundsToZero(value, decimals) ? `+${text}` : text;
}

/** A share between 0 and 1 as a percentage, e.g. "64%". A share that rounds to 0 or 100 but is not, says so: "<1%". */
export function formatPercent(share: number, language: Language, decimals = 0): string {
  const write = (value: number) =>
    withMinus(numberFormat(language, { style: "percent", ...fixed(decimals) }).format(value));
  const smallest = 10 ** -(decimals + 2);
  if (share > 0 && share < smallest / 2) return `<${write(smallest)}`;
  if (share < 1 && share > 1 - smallest / 2) return `>${write(1 - smallest)}`;
  return write(share);
}

/** A day in words, e.g. "23 november 2026"; a string is read as an ISO date. */
export function formatDate(date: Date | string, language: Language): string {
  return days[language].format(new Date(date));
}

/** The month of a day, e.g. "november". */
export function formatMonth(date: Date | string, language: Language): string {
  return months[language].format(new Date(date));
}

/** A day in few signs for a narrow column, e.g. "23-11-2026". */
export function formatShortDate(date: Date | string, language: Language): string {
  return shortDays[language].format(new Date(date));
}

/** A day and time in words, e.g. "23 november 2026 om 10:07". */
export function formatDateTime(date: Date | string, language: Language): string {
  return moments[language].format(new Date(date));
}

function fixed(decimals: number) {
  return { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
}

const lists: Record<Language, Intl.ListFormat> = {
  nl: new Intl.ListFormat(locales.nl, { type: "conjunction" }),
  en: new Intl.ListFormat(locales.en, { type: "conjunction" }),
};

/** Names as a sentence lists them: "wonen, milieu en veiligheid". */
export function formatList(names: readonly string[], language: Language): string {
  return lists[language].format(names);
}
