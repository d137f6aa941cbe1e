import { useText } from "~/i18n/text-context.tsx";
import { Heading } from "~/ui/heading.tsx";
import type { FieldChange } from "./content-fields.ts";

/** What is different between two versions of a proposal, part by part: lines that went, and lines that came. */
export function ChangeList({ changes, level }: { changes: readonly FieldChange[]; level: 3 | 4 }) {
  const { t } = useText();
  return changes.map(({ field, gone, come }) => (
    <div className="ui-flow" key={field}>
      <Heading level={level} look={4}>
        {capital(t(`proposalPage.field.${field}`))}
      </Heading>
      {gone.length + come.length === 0 ? <p className="nl-paragraph">{t("proposalPage.change.order")}</p> : null}
      <Lines label={t("proposalPage.change.gone")} lines={gone} tag="del" />
      <Lines label={t("proposalPage.change.come")} lines={come} tag="ins" />
    </div>
  ));
}

function Lines({ label, lines, tag: Tag }: { label: string; lines: readonly string[]; tag: "del" | "ins" }) {
  const { language } = useText();
  if (lines.length === 0) return null;
  return (
    <>
      <p className="nl-paragraph">
        <strong>{label}</strong>
      </p>
      <ul className="ui-changes" lang={language === "nl" ? undefined : "nl"}>
        {lines.map((line) => (
          <li key={line}>
            <Tag className={`ui-change ui-change--${Tag}`}>{line}</Tag>
          </li>
        ))}
      </ul>
    </>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
