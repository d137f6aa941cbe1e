import type { FormValues } from "./answer-fields.ts";
import type { Background } from "./background.ts";

/** What somebody filled in so far, kept on the server until it is sent (Dutch: concept). */
export interface Draft {
  participantId: string;
  formKey: string;
  /** Place of the screen that comes next, from 0. */
  section: number;
  values: FormValues;
  stream: "open" | "invited";
  /** What was known of the person when they began. */
  background: Background;
  /** Day on which it was last saved. */
  savedOn: string;
}

/** Beside the fields of a draft: the wijk that an invitation names. No question can have such a code. */
export const WIJK = ".wijk";
