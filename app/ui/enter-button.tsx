interface EnterButtonProps {
  /** The id of the form. */
  form: string;
  /** What the Enter key in a field of the form sends; left out, that of a button without a name. */
  name?: string;
  value?: string;
}

/**
 * What the Enter key in a form presses: a browser takes the first button of the form in the order of the page, wherever it
 * stands. So this one belongs before every other button that sends the form. Nobody sees it or comes to it by keyboard.
 */
export function EnterButton(props: EnterButtonProps) {
  return <button {...props} aria-hidden="true" className="ui-hidden" tabIndex={-1} type="submit" />;
}
