import { Alert } from "~/ui/alert.tsx";
import { remarksOn } from "./plain-dutch.ts";
import { RemarkList } from "./remark-list.tsx";

/** What makes Dutch texts hard to read at B1, one remark a line; nothing when nothing was found. */
export function PlainDutchRemarks({ texts, title }: { texts: readonly string[]; title: string }) {
  const remarks = texts.flatMap(remarksOn);
  if (remarks.length === 0) return null;
  return (
    <Alert kind="info" level={3} title={title}>
      <RemarkList remarks={remarks} />
    </Alert>
  );
}
