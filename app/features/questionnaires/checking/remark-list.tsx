import { useText } from "~/i18n/text-context.tsx";
import type { Remark } from "./plain-dutch.ts";
import { remarkInWords } from "./remark-in-words.ts";

/** What makes a text hard to read, one remark a line. */
export function RemarkList({ remarks }: { remarks: readonly Remark[] }) {
  const { t } = useText();
  return (
    <ul>
      {remarks.map((remark) => (
        <li key={JSON.stringify(remark)}>{remarkInWords(t, remark)}</li>
      ))}
    </ul>
  );
}
