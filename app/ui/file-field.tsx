import { controlProps } from "./control-props.ts";
import { FieldFrame, type FieldProps } from "./field-frame.tsx";

export interface FileFieldProps extends Omit<FieldProps, "defaultValue"> {
  /** Kinds of file that the browser offers first, such as ".csv". */
  accept?: string;
}

/** One file from the visitor's own device. Stands in a form with `sendsFile`. */
export function FileField(props: FileFieldProps) {
  return (
    <FieldFrame {...props}>
      <input {...controlProps(props)} accept={props.accept} className="ui-file" type="file" />
    </FieldFrame>
  );
}
