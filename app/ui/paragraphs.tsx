/** A text of ours as paragraphs; a blank line starts a new one. */
export function Paragraphs({ text }: { text: string }) {
  return text.split("\n\n").map((paragraph) => (
    <p className="nl-paragraph" key={paragraph}>
      {paragraph}
    </p>
  ));
}
