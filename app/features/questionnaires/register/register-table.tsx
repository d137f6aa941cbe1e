import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { RegisteredCode, RegisteredWording } from "./wording-register.ts";

/** Per question how it was asked, since when, and where its series breaks. */
export function RegisterTables({ register }: { register: readonly RegisteredCode[] }) {
  const { t } = useText();
  if (register.length === 0) return <Paragraph>{t("questionnaireEditor.register.none")}</Paragraph>;
  return register.map(({ code, wordings }) => (
    <section className="ui-flow" key={code}>
      <Heading id={`vraag-${code}`} level={2} look={3}>
        <code>{code}</code>
      </Heading>
      <WordingTable code={code} wordings={wordings} />
    </section>
  ));
}

function WordingTable({ code, wordings }: RegisteredCode) {
  const { t, language } = useText();
  return (
    <DataTable
      caption={code}
      captionHidden
      columns={[
        { key: "since", header: t("questionnaireEditor.register.since") },
        { key: "text", header: t("questionnaireEditor.register.text") },
        { key: "answers", header: t("questionnaireEditor.register.answers") },
        { key: "series", header: t("questionnaireEditor.register.series") },
        { key: "asked", header: t("questionnaireEditor.register.asked") },
      ]}
      rows={wordings.map((wording) => ({
        id: wording.since + wording.wording,
        since: formatDate(wording.since, language),
        text: <Dutch>{wording.textNl}</Dutch>,
        answers: <Answers wording={wording} />,
        series: wording.breaksSeries ? (
          <DataBadge tone="warning">{t("questionnaireEditor.register.breaks")}</DataBadge>
        ) : (
          t("questionnaireEditor.register.starts")
        ),
        asked: <Asked wording={wording} />,
      }))}
      stacked
    />
  );
}

function Answers({ wording: { type, options } }: { wording: RegisteredWording }) {
  const { t } = useText();
  if (options.length === 0) return t(`questionnaireEditor.type.${type}`);
  return <Dutch>{options.map(({ labelNl }) => labelNl).join(" · ")}</Dutch>;
}

function Asked({ wording: { questionnaires } }: { wording: RegisteredWording }) {
  const { t, path, language } = useText();
  return (
    <ul>
      {questionnaires.map(({ id, version, titleNl, titleEn }) => (
        <li key={id}>
          <Link href={path(`/beheer/vragenlijsten/${id}`)}>
            {t("questionnaireEditor.register.askedIn", { title: language === "nl" ? titleNl : titleEn, version })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
