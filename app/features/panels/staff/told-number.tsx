import { useText } from "~/i18n/text-context.tsx";
import { formatNumber } from "~/ui/format.ts";
import { fewestTold } from "./told-count.ts";

/** Writes a number of members as staff see it: "1.250", or "minder dan 10" for null. */
export function useToldNumber() {
  const { t, language } = useText();
  return (members: number | null) =>
    members === null ? t("panels.composition.fewMembers", { few: fewestTold }) : formatNumber(members, language, 0);
}
