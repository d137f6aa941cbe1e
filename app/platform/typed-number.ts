const grouped = /^-?[1-9]\d{0,2}(\.\d{3})+(,\d{1,6})?$/;
const plain = /^-?\d{1,12}([.,]\d{1,6})?$/;

/**
 * A number as people here type it, with the decimals that they gave: 1.200 is twelve hundred, 1,25 and 1.25 are one and a
 * quarter. A point is one between thousands where exactly three digits follow it; 0.125 is a part of one.
 */
export function typedNumber(text: string): { value: number; decimals: number } | undefined {
  const typed = text.trim().replace("\u2212", "-");
  const inPoints = grouped.test(typed) ? typed.replaceAll(".", "").replace(",", ".") : typed.replace(",", ".");
  if (!(grouped.test(typed) || plain.test(typed))) return undefined;
  return { value: Number(inPoints), decimals: inPoints.split(".")[1]?.length ?? 0 };
}

/** A number for a field, so that `typedNumber` reads the same again: 1.234, which is little more than one, gets a comma. */
export function numberToType(value: number): string {
  const text = String(value);
  return typedNumber(text)?.value === value ? text : text.replace(".", ",");
}
