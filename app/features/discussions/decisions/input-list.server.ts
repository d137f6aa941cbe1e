import { inputName, inputOfName } from "~/features/proposals/inputs/input.ts";
import { db } from "~/platform/db.server.ts";
import { inputsPerPage } from "./decision.ts";
import { countByState, inputsNamed, inputsToDecide } from "./input-list.queries.server.ts";
import type { InputPlace } from "./input-search.ts";

interface Desk {
  organisationId: number;
  proposalId: number;
  decisionId: number;
}

/**
 * A page of the inputs that an official looks at while writing a decision, with how many there are of each state, and the
 * inputs that are ticked and do not stand on it. Where fewer pages are left it is the last one: a way back by a redirect
 * would lose what was typed.
 */
export async function inputList(desk: Desk, { filter, page }: InputPlace, ticked: readonly string[]) {
  const counts = await countByState(db, { ...desk, filter });
  const pages = Math.max(1, Math.ceil(counts[filter.state] / inputsPerPage));
  const shown = Math.min(page, pages);
  const inputs = await inputsToDecide(db, { ...desk, filter, page: shown });
  const names = new Set(inputs.map(inputName));
  const keys = [...new Set(ticked)].filter((name) => !names.has(name)).map(inputOfName);
  const elsewhere = await inputsNamed(db, { ...desk, keys: keys.filter((key) => key !== undefined) });
  return { filter, page: shown, pages, inputs, counts, ticked, elsewhere, gone: keys.length - elsewhere.length };
}

export type InputList = Awaited<ReturnType<typeof inputList>>;
