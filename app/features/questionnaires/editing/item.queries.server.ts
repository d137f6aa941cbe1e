import type { Database } from "~db/client.server.ts";
import type { Item } from "../item.ts";
import { askedWordings } from "../register/asked-wordings.queries.server.ts";
import { brokenSeries } from "../register/wording-register.ts";
import { wordingOf } from "../wording.ts";
import { isFrozen, type QuestionnaireState } from "./questionnaire-state.ts";
import { findQuestionnaire } from "./questionnaires.queries.server.ts";

/** One question with what its page shows around it. */
export interface EditedItem {
  questionnaire: { id: number; titleNl: string; state: QuestionnaireState; changed: string };
  item: Item;
  /** The questions before it, in order. */
  earlier: Item[];
  /** Codes of the questions beside it; null at the end. */
  previous: string | null;
  next: string | null;
  /** How it was last asked, where that is other words than these. */
  broken: { since: string; textNl: string } | null;
}

/** A question of a questionnaire by its code, or undefined when there is none. */
export async function findItem(
  db: Database,
  { code, ...where }: { organisationId: number; id: number; now: Date; code: string },
): Promise<EditedItem | undefined> {
  const questionnaire = await findQuestionnaire(db, where);
  const place = questionnaire?.items.findIndex((item) => item.code === code) ?? -1;
  const item = questionnaire?.items[place];
  if (!questionnaire || !item) return undefined;
  const { id, titleNl, state, changed, items } = questionnaire;
  return {
    questionnaire: { id, titleNl, state, changed },
    item,
    earlier: items.slice(0, place),
    previous: items[place - 1]?.code ?? null,
    next: items[place + 1]?.code ?? null,
    // What was asked itself stands in the register; only what is still to be asked can break a series.
    broken: isFrozen(state) ? null : await brokenBy(db, { ...where, item, instrument: questionnaire.instrument }),
  };
}

async function brokenBy(
  db: Database,
  { organisationId, now, item, instrument }: { organisationId: number; now: Date; item: Item; instrument: string },
): Promise<EditedItem["broken"]> {
  // Questions about a plan name that plan: they make no series.
  if (instrument === "perceived_effect") return null;
  const asked = await askedWordings(db, { organisationId, now, codes: [item.code] });
  const broken = brokenSeries(asked, { code: item.code, wording: wordingOf(item) });
  return broken ? { since: broken.since, textNl: broken.textNl } : null;
}
