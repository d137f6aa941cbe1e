import { fieldId } from "./field-ids.ts";

/** The heading takes the focus as soon as the page is there, without script: that is how one hears what went wrong. */
const takesFocus = { autoFocus: true, tabIndex: -1 } as const;

export interface ErrorSummaryProps {
  title: string;
  /** Per error its message, and the field it is about; without a name it is plain text. */
  errors: { name?: string; message: string }[];
}

/** What has to be mended, above the form; each line leads to its field. Nothing when there are no errors. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <section aria-labelledby="fouten" className="ui-error-summary">
      <h2 className="nl-heading nl-heading--level-3" id="fouten" {...takesFocus}>
        {title}
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.name} ${error.message}`}>
            {error.name === undefined ? (
              error.message
            ) : (
              <a className="nl-link" href={`#${fieldId(error.name)}`}>
                {error.message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
