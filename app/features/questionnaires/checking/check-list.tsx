import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import type { Item } from "../item.ts";
import type { Finding } from "./finding.ts";

/** Every value that a sentence of the check may have to fill in. */
type Values = Record<"seen" | "value" | "number" | "most" | "block" | "size", string | number>;

/** A finding in words, without the question that it is about. */
function useSentence(): (finding: Finding) => string {
  const { t } = useText();
  return ({ kind, values }) => {
    if (kind === "wording") return t("questionnaireEditor.check.wording", { count: Number(values.number) });
    return t(`questionnaireEditor.check.${kind}`, values as Values) as string;
  };
}

interface FindingListProps {
  findings: readonly Finding[];
  items: readonly Pick<Item, "code" | "textNl">[];
  id: number;
}

/** The findings, each with the code and the text of its question and a way to it. */
export function FindingList({ findings, items, id }: FindingListProps) {
  const { t, path } = useText();
  const sentence = useSentence();
  return (
    <ul>
      {findings.map((finding) => {
        const item = items.find(({ code }) => code === finding.code);
        const said = sentence(finding);
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

const longestQuote = 60;

function shortened(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote).trimEnd()}…` : text;
}

/** What the check of a questionnaire found, or that it found nothing. */
export function CheckList(props: FindingListProps) {
  const { t } = useText();
  const hasErrors = props.findings.some(({ severity }) => severity === "error");
  return (
    <>
      <Heading id="controle" level={2}>
        {t("questionnaireEditor.check.title")}
      </Heading>
      {props.findings.length === 0 ? (
        <Alert kind="ok">{t("questionnaireEditor.check.fine")}</Alert>
      ) : (
        <Alert kind={hasErrors ? "error" : "warning"}>
          <p>{t("questionnaireEditor.check.lead")}</p>
          <FindingList {...props} />
        </Alert>
      )}
    </>
  );
}
