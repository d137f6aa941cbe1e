import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { formatDate } from "~/ui/format.ts";
import type { ProposalFile } from "./proposal-file-kind.ts";

/** In the place of each file that was taken away: that it stood here, when it went and why. Nothing where none was. */
export function RemovedFiles({ files }: { files: readonly ProposalFile[] }) {
  const { t, language } = useText();
  const removed = files.flatMap((file) => (file.removed ? [{ ...file, ...file.removed }] : []));
  if (removed.length === 0) return null;
  return (
    <ul>
      {removed.map(({ id, title, at, reason }) => (
        <li key={id}>
          <Dutch>{title}</Dutch>. {t("proposalPage.fileRemoved", { date: formatDate(at, language) })}{" "}
          <Dutch>{reason}</Dutch>
        </li>
      ))}
    </ul>
  );
}
