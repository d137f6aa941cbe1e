import { db } from "~/platform/db.server.ts";
import { inputsPerPage } from "./decision.ts";
import { countByState, inputsToDecide } from "./input-list.queries.server.ts";
import type { InputPlace } from "./input-search.ts";

interface Desk {
  organisationId: number;
  proposalId: number;
  decisionId: number;
}

/** A page of the inputs that an official looks at while writing a decision, with how many there are of each state. */
export async function inputList(desk: Desk, { filter, page }: InputPlace) {
  const [inputs, counts] = await Promise.all([
    inputsToDecide(db, { ...desk, filter, page }),
    countByState(db, { ...desk, filter }),
  ]);
  return { filter, page, pages: Math.max(1, Math.ceil(counts[filter.state] / inputsPerPage)), inputs, counts };
}

export type InputList = Awaited<ReturnType<typeof inputList>>;
