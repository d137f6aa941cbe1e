import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Link } from "~/ui/link.tsx";
import { FindingList } from "../checking/check-list.tsx";
import type { Finding } from "../checking/finding.ts";
import { remarkInWords } from "../checking/remark-in-words.ts";
import type { Item } from "../item.ts";
import type { RemarkAround } from "./remarks-around.ts";

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
export function HardToReadNotice({ remarks = [] }: { remarks: readonly RemarkAround[] | undefined }) {
  const { t } = useText();
  if (remarks.length === 0) return null;
  return (
    <Alert kind="warning" live>
      <p>{t("roundPlanner.refused.hardToRead")}</p>
      <ul>
        {remarks.map((remark) => (
          <li key={JSON.stringify(remark)}>
            {t("roundPlanner.remarkOn", {
              text: t(`roundPlanner.textAround.${remark.of}`),
              remark: remarkInWords(t, remark),
            })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
