import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import type { FormReply } from "~/platform/form-reply.ts";
import { type Jotted, type JottingPlace, jot, jottedOn } from "~/platform/jottings.server.ts";
import { textsIn } from "~/platform/typed-besides.server.ts";
import { decidingPath } from "./decision-path.ts";
import type { OfDecision } from "./locked-decision.server.ts";

/** The page of a draft, and who works on it. */
export interface AtDesk {
  proposal: { slug: string };
  by: OfDecision;
}

/** The fields in which an official says something of inputs: they are of nobody else until they are saved in the draft. */
const said = ["inputs", "verdict", "reason"];

const placeOf = ({ proposal, by }: AtDesk): JottingPlace => ({
  ...{ organisationId: by.organisationId, userId: by.officialId },
  page: `${decidingPath(proposal.slug)}/${by.decisionId}`,
});

/** What this official said of inputs and did not save in the draft yet. */
export async function saidBefore(here: AtDesk): Promise<Jotted | undefined> {
  return await jottedOn(db, placeOf(here));
}

/** Keeps what a form of the page says of inputs; without one, forgets it. */
export async function keepSaid(here: AtDesk, form?: FormData): Promise<void> {
  const fields = Object.entries(form ? textsIn(form) : {}).filter(
    ([name, value]) => said.includes(name) && value !== "",
  );
  await jot(db, placeOf(here), Object.fromEntries(fields), clock.now());
}

/** The names of the inputs that were ticked. */
export function tickedIn(fields: FormReply["initialValue"]): string[] {
  return [fields?.inputs ?? []].flat().filter((name) => typeof name === "string");
}
