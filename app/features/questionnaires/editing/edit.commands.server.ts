import { unreachable } from "~/platform/unreachable.ts";
import type { Database } from "~db/client.server.ts";
import { copyAsNewVersion, deleteDraft, saveTexts } from "./draft.commands.server.ts";
import type { DraftChange, DraftRefusal } from "./draft-change.commands.server.ts";
import { addItem, moveItem } from "./draft-items.commands.server.ts";
import type { EditSubmission } from "./questionnaire-form.server.ts";

/** What came of a form on the page of a questionnaire. `anchor`: where on the page one was. */
export type EditOutcome =
  | { kind: "done"; done: "bewaard" | "verplaatst"; anchor: string }
  | { kind: "added"; code: string }
  | { kind: "copied"; id: number }
  | { kind: "deleted" }
  | { kind: "code-taken" }
  | { kind: "too-many" }
  | { kind: "unknown-item" }
  | DraftRefusal;

/** Does what a form on the page of a questionnaire asks. */
export async function applyEdit(
  db: Database,
  where: Omit<DraftChange, "changed">,
  given: EditSubmission,
): Promise<EditOutcome> {
  if (given.intent === "new-version") {
    const id = await copyAsNewVersion(db, where);
    return id === undefined ? { kind: "unknown" } : { kind: "copied", id };
  }
  const change = { ...where, changed: given.version };
  switch (given.intent) {
    case "texts": {
      const { titleNl, titleEn, introNl, introEn, sampling } = given;
      return done(await saveTexts(db, change, { titleNl, titleEn, introNl, introEn, sampling }), "bewaard");
    }
    case "add": {
      const { code, type, textNl, after = null } = given;
      const outcome = await addItem(db, change, { code, type, textNl, after });
      return outcome.kind === "saved" ? { kind: "added", code } : outcome;
    }
    case "up":
    case "down": {
      const { item: code, intent: direction } = given;
      return done(await moveItem(db, change, { code, direction }), "verplaatst", `#vraag-${code}`);
    }
    case "delete":
      return deleteDraft(db, change);
    default:
      return unreachable(given);
  }
}

type Refused = Exclude<EditOutcome, { kind: "done" }>;

function done(
  outcome: { kind: "saved" } | Refused,
  word: Extract<EditOutcome, { kind: "done" }>["done"],
  anchor = "#inhoud",
): EditOutcome {
  return outcome.kind === "saved" ? { kind: "done", done: word, anchor } : outcome;
}
