import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Link } from "~/ui/link.tsx";
import { FindingList } from "../checking/check-list.tsx";
import type { Finding } from "../checking/finding.ts";
import type { Remark } from "../checking/plain-dutch.ts";
import { RemarkList } from "../checking/remark-list.tsx";
import type { Item } from "../item.ts";

/** What stands in the way of opening a round, with the way to mend it. */
export interface NotReady {
  id: number;
  findings: Finding[];
  items: Pick<Item, "code" | "textNl">[];
}

/** Says that a questionnaire cannot open yet, and why; nothing when that was not so. */
export function NotReadyNotice({ notReady }: { notReady: NotReady | null | undefined }) {
  const { t, path } = useText();
  if (!notReady) return null;
  return (
    <Alert kind="error" live>
      <p>{t("roundPlanner.refused.notReady")}</p>
      <FindingList {...notReady} />
      <p>
        <Link href={path(`/beheer/vragenlijsten/${notReady.id}`)}>{t("roundPlanner.refused.notReadyLink")}</Link>
      </p>
    </Alert>
  );
}

/** Says which texts before question 1 are hard to read, and asks for easier ones or a reason; nothing when none are. */
export function HardToReadNotice({ remarks = [] }: { remarks: readonly Remark[] | undefined }) {
  const { t } = useText();
  if (remarks.length === 0) return null;
  return (
    <Alert kind="warning" live>
      <p>{t("roundPlanner.refused.hardToRead")}</p>
      <RemarkList remarks={remarks} />
    </Alert>
  );
}
