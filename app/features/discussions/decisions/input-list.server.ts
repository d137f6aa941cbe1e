import { db } from "~/platform/db.server.ts";
import { inputsPerPage } from "./decision.ts";
import { countByState, inputsToDecide } from "./input-list.queries.server.ts";
import type { InputPlace } from "./input-search.ts";

interface Desk {
  organisationId: number;
  proposalId: number;
  decisionId: number;
}

/**
 * A page of the inputs that an official looks at while writing a decision, with how many there are of each state. Where
 * fewer pages are left it is the last one: a way back by a redirect would lose what was typed.
 */
export async function inputList(desk: Desk, { filter, page }: InputPlace) {
  const counts = await countByState(db, { ...desk, filter });
  const pages = Math.max(1, Math.ceil(counts[filter.state] / inputsPerPage));
  const shown = Math.min(page, pages);
  return { filter, page: shown, pages, inputs: await inputsToDecide(db, { ...desk, filter, page: shown }), counts };
}

export type InputList = Awaited<ReturnType<typeof inputList>>;
