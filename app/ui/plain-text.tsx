/** What a visitor typed, with its line breaks; never read as markup. */
export function PlainText({ text }: { text: string }) {
  return <p className="ui-plain-text">{text.trim()}</p>;
}
