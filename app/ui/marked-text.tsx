import { textBlocks } from "./text-blocks.ts";

/**
 * A text of several paragraphs and lists, as somebody typed it: a blank line begins a paragraph, a line that begins with a
 * dash is a point of a list. Nothing else in it is markup. `lang` where it is not that of the page.
 */
export function MarkedText({ text, lang }: { text: string; lang?: string | undefined }) {
  return textBlocks(text).map((block) =>
    block.kind === "list" ? (
      <ul key={block.id} lang={lang}>
        {block.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    ) : (
      <p className="nl-paragraph" key={block.id} lang={lang}>
        {block.text}
      </p>
    ),
  );
}
