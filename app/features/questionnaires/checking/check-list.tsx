import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import type { Item } from "../item.ts";
import { shortened } from "../short-text.ts";
import type { Finding } from "./finding.ts";
import { findingInWords } from "./finding-in-words.ts";
import { standsInTheWay } from "./questionnaire-check.ts";

interface FindingListProps {
  findings: readonly Finding[];
  items: readonly Pick<Item, "code" | "textNl">[];
  id: number;
}

/** The findings, each with the code and the text of its question and a way to it. */
export function FindingList({ findings, items, id }: FindingListProps) {
  const { t, path } = useText();
  return (
    <ul>
      {findings.map((finding) => {
        const item = items.find(({ code }) => code === finding.code);
        const said = findingInWords(t, finding, items);
        return (
          <li key={`${finding.code} ${finding.kind} ${JSON.stringify(finding.values)}`}>
            {item ? (
              <Link href={path(`/beheer/vragenlijsten/${id}/vragen/${item.code}`)}>
                {t("questionnaireEditor.check.about", { code: item.code, text: shortened(item.textNl), finding: said })}
              </Link>
            ) : (
              said
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What the check of a questionnaire found, or that it found nothing; of an empty one, where to begin. */
export function CheckList(props: FindingListProps) {
  const { t } = useText();
  return (
    <>
      <Heading id="controle" level={2}>
        {t("questionnaireEditor.check.title")}
      </Heading>
      {props.items.length === 0 ? <NoItemsYet /> : <Found {...props} />}
    </>
  );
}

function NoItemsYet() {
  const { t } = useText();
  return (
    <Alert kind="info">
      <p>
        {t("questionnaireEditor.check.empty")} <Link href="#toevoegen">{t("questionnaireEditor.check.addFirst")}</Link>
      </p>
    </Alert>
  );
}

function Found(props: FindingListProps) {
  const { t } = useText();
  const { findings } = props;
  if (findings.length === 0) return <Alert kind="ok">{t("questionnaireEditor.check.fine")}</Alert>;
  const inTheWay = findings.filter(standsInTheWay);
  const others = findings.filter((finding) => !standsInTheWay(finding));
  return (
    <>
      {inTheWay.length === 0 ? null : (
        <Alert kind={inTheWay.some(({ severity }) => severity === "error") ? "error" : "warning"}>
          <p>{t("questionnaireEditor.check.lead")}</p>
          <FindingList {...props} findings={inTheWay} />
        </Alert>
      )}
      {others.length === 0 ? null : (
        <Alert kind="warning">
          <p>{t(`questionnaireEditor.check.${inTheWay.length === 0 ? "leadMayOpen" : "leadAlso"}`)}</p>
          <FindingList {...props} findings={others} />
        </Alert>
      )}
    </>
  );
}
