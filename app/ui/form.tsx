import type { ReactNode } from "react";

export interface FormProps {
  children: ReactNode;
  /** So that buttons elsewhere on the page can send it. */
  id?: string;
  /** Where it is sent; the page's own address when left out. */
  action?: string;
  method?: "post" | "get";
  /** Fields that are sent along unseen. */
  hidden?: Record<string, string | number>;
  /** Makes sending the same form twice count once; sent as the field `formKey`. */
  formKey?: string;
  /** Name for a form that a screen reader lists as a landmark, e.g. a search form. */
  label?: string;
  /** Whether a file is sent along. */
  sendsFile?: boolean;
  /** Whether it holds headings, texts and more than one FieldGroup; else it holds fields only. */
  isPage?: boolean;
}

/** A form that works without script; the browser's own checks are off, because their messages are not ours. */
export function Form(props: FormProps) {
  const hidden = { ...props.hidden, ...(props.formKey === undefined ? {} : { formKey: props.formKey }) };
  return (
    <form
      action={props.action}
      aria-label={props.label}
      className={props.isPage ? "ui-flow" : "ui-form"}
      encType={props.sendsFile ? "multipart/form-data" : undefined}
      id={props.id}
      method={props.method ?? "post"}
      noValidate
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      {props.children}
    </form>
  );
}
