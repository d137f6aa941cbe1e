import type { TFunction } from "i18next";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { themeCodes } from "~/features/framework/theme.ts";
import type { FormReply } from "~/platform/form-reply.ts";

/** The lines of an error summary of a draft. A field of which there are many says in which row it stands: "Veiligheid: …". */
export function draftErrorLines(reply: FormReply | undefined, t: TFunction): { name?: string; message: string }[] {
  return errorLines(reply, t).map(({ name, message }) => {
    const row = name === undefined ? undefined : rowOf(name, t);
    return { ...(name === undefined ? {} : { name }), message: row === undefined ? message : behind(row, message) };
  });
}

function behind(row: string, message: string): string {
  return `${row}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}

/** What the row of a field is called on the page; undefined: it stands in none. */
function rowOf(field: string, t: TFunction): string | undefined {
  const [, column = "", row = ""] = /^([a-zA-Z]+)-(.+)$/.exec(field) ?? [];
  const theme = themeCodes.find((code) => code === row);
  if (theme) return t(`framework.theme.${theme}`);
  const number = Number(row);
  switch (column) {
    case "label":
    case "value":
    case "unit":
    case "factSource":
      return t("proposalEditor.facts.row", { number });
    case "when":
    case "what":
    case "milestoneSource":
      return t("proposalEditor.time.row", { number });
    case "name":
    case "description":
    case "ground":
      return number === 1
        ? t("proposalEditor.scenarios.zero")
        : t("proposalEditor.scenarios.plan", { number: number - 1 });
    default:
      return undefined;
  }
}
