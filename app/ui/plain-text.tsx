/** What a visitor typed, with its line breaks; never read as markup. `lang` where it is not that of the page. */
export function PlainText({ text, lang }: { text: string; lang?: string | undefined }) {
  return (
    <p className="ui-plain-text" lang={lang}>
      {text.trim()}
    </p>
  );
}
