import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { formatList } from "~/ui/format.ts";
import type { PersonalDataKind } from "../personal-data.ts";

/** What seems to stand in a text, in words: "een telefoonnummer en een kenteken". */
export function heldWords(kinds: readonly PersonalDataKind[], t: TFunction, language: Language): string {
  return formatList(
    kinds.map((kind) => t(`moderation.held.${kind}`)),
    language,
  );
}
