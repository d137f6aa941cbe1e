import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Details } from "~/ui/details.tsx";
import { FileField } from "~/ui/file-field.tsx";
import { Form } from "~/ui/form.tsx";
import { formatNumber } from "~/ui/format.ts";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { type FrameProblem, problemInWords } from "./frame-problem.ts";

/** A file or pasted lines with the people to draw from. */
export function FrameForm({ pasted, error }: { pasted: string; error: string | undefined }) {
  const { t } = useText();
  const optional = t("site.form.optional");
  return (
    <Form sendsFile>
      <Details summary={t("invitations.frame.columns")}>
        <Columns />
      </Details>
      <FileField
        accept=".csv,text/csv"
        errors={error ? [error] : undefined}
        hint={t("invitations.frame.fileHint")}
        label={t("invitations.frame.file")}
        name="bestand"
        optionalLabel={optional}
      />
      <TextArea
        defaultValue={pasted}
        hint={t("invitations.frame.pasteHint")}
        label={t("invitations.frame.paste")}
        name="regels"
        optionalLabel={optional}
        rows={6}
      />
      <Paragraph small>{t("invitations.frame.privacy")}</Paragraph>
      <Button>{t("invitations.frame.read")}</Button>
    </Form>
  );
}

function Columns() {
  const { t } = useText();
  const items = [
    { term: "persoon", value: t("invitations.frame.columnPersoon") },
    { term: "gemeente", value: t("invitations.frame.columnGemeente") },
    { term: "wijk", value: t("invitations.frame.columnWijk") },
    { term: "leeftijd / geboortejaar", value: t("invitations.frame.columnAge") },
    { term: "geslacht", value: t("invitations.frame.columnGender") },
    { term: "opleiding", value: t("invitations.frame.columnEducation") },
    { term: "naam_adres / e-mail", value: t("invitations.frame.columnAddress") },
  ];
  return <DescriptionList items={items} />;
}

/** Everything that is wrong with a file, by line and column. */
export function FrameProblems({ problems, total }: { problems: FrameProblem[]; total: number }) {
  const { t, language } = useText();
  const counts = { shown: problems.length, total: formatNumber(total, language) };
  return (
    <Alert kind="error" live title={t("invitations.frame.wrong")}>
      <p>
        {problems.length < total
          ? t("invitations.frame.wrongShown", counts)
          : t("invitations.frame.wrongCount", counts)}
      </p>
      <ul>
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>{problemInWords(t, problem)}</li>
        ))}
      </ul>
    </Alert>
  );
}
