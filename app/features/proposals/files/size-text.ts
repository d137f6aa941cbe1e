import type { Language } from "~/i18n/language.ts";
import { formatNumber } from "~/ui/format.ts";

/** A size in bytes as people read it: 340 kB, 2,1 MB. */
export function sizeText(bytes: number, language: Language): string {
  if (bytes < 1_000_000) return `${formatNumber(Math.max(1, Math.round(bytes / 1000)), language)} kB`;
  return `${formatNumber(Math.round(bytes / 100_000) / 10, language)} MB`;
}
