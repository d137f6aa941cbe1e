import { useText } from "~/i18n/text-context.tsx";
import { fieldId } from "./field-ids.ts";
import { Link } from "./link.tsx";
import { PageScript } from "./page-script.tsx";
import { TextArea, type TextAreaProps } from "./text-area.tsx";

/** Where it is told how a text is marked up, and where one can see what comes of it. */
const MARKUP_PAGE = "/beheer/opmaak";

const marks = ["bold", "italic", "list", "numbers", "link"] as const;

/**
 * Several lines of text of staff that are shown with their lists, bold words and links (`RichText`). The buttons work by
 * `public/opmaak.js`; without it a line says which characters do the same.
 */
export function RichTextArea(props: TextAreaProps) {
  const { t, path } = useText();
  const id = fieldId(props.name);
  const tools = (
    <>
      <div
        aria-controls={id}
        aria-label={t("richText.tools")}
        className="ui-toggles ui-rich-tools"
        hidden
        role="toolbar"
      >
        {marks.map((mark) => (
          <button className="ui-toggle" data-mark={mark} key={mark} type="button">
            {t(`richText.mark.${mark}`)}
          </button>
        ))}
        <button aria-expanded="false" className="ui-toggle ui-rich-tools__preview" data-mark="preview" type="button">
          {t("richText.mark.preview")}
        </button>
      </div>
      <p className="ui-rich-tools__help">
        <span className="ui-rich-tools__typed">{t("richText.withoutScript")} </span>
        <Link href={path(MARKUP_PAGE)}>{t("richText.more")}</Link>
      </p>
    </>
  );
  return (
    <div className="ui-rich-field" data-field={id} data-markup-page={path(MARKUP_PAGE)}>
      <TextArea {...props} tools={props.disabled ? undefined : tools} />
      <div aria-live="polite" className="ui-rich-preview" hidden>
        <p className="ui-rich-preview__failed" hidden>
          {t("richText.failed")}
        </p>
      </div>
      <PageScript name="opmaak" />
    </div>
  );
}
