import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { PageScript } from "~/ui/page-script.tsx";

interface KeptTypingProps {
  /** Path of what is written about: the same on every page with this form. */
  place: string;
  /** Who writes; left out for who was signed out meanwhile, whose text stands in the form itself. */
  writer: string | undefined;
  /** Whether the page was led to by a text that arrived. */
  hasArrived: boolean;
}

/**
 * In a form that somebody writes in beside links: keeps the text in this tab until it is sent, and says so when it is back.
 * public/kladje.js finds its places by the data attributes, and shows what is `hidden`; all its sentences stand here.
 */
export function KeptTyping({ place, writer, hasArrived }: KeptTypingProps) {
  const { t } = useText();
  if (writer === undefined) return null;
  return (
    <>
      <div
        className="ui-flow"
        data-arrived={hasArrived ? "" : undefined}
        data-kept-typing={place}
        data-of={writer}
        hidden
      >
        <Alert kind="info">
          <p>{t("discussions.kept.restored")}</p>
          <p>
            <button className="ui-link-button" data-does="erase" type="button">
              {t("discussions.kept.erase")}
            </button>
          </p>
        </Alert>
      </div>
      <PageScript name="kladje" />
    </>
  );
}
