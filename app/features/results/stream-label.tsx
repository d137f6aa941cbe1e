import { useText } from "~/i18n/text-context.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import type { Stream } from "./cell.ts";

/** Says above a figure whose answers it counts, and that they are not weighted. */
export function StreamLabel({ stream }: { stream: Stream }) {
  const { t } = useText();
  return <DataBadge tone="warning">{t(`results.label.${stream}`)}</DataBadge>;
}
