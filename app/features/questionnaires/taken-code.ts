import { isReservedCode } from "./reserved-codes.ts";

/** Names of the fields with which a form that asks a questionnaire carries itself, or asks who answers. */
const fieldNames = "formKey ronde onderdeel actie wijzig controle van.wie gemeente leeftijd geslacht opleiding".split(
  " ",
);

/** Whether a code stands for something else than a question, in forms or in files with figures. */
export function isTakenCode(code: string): boolean {
  return isReservedCode(code) || fieldNames.includes(code);
}
