import { richTextHtml } from "./rich-text-html.ts";

/**
 * A text of staff with its paragraphs, lists, bold words and links; `lang` where it is not that of the page. What others
 * write is `PlainText`. This is the only place where HTML is put on a page that React did not draw (docs/requirements.md INJ-3).
 */
export function RichText({ text, lang }: { text: string; lang?: string | undefined }) {
  return (
    <div
      className="ui-prose ui-flow ui-rich-text"
      dangerouslySetInnerHTML={{ __html: richTextHtml(text) }}
      lang={lang}
    />
  );
}
