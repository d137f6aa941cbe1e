import type { z } from "zod";
import { unreachable } from "~/platform/unreachable.ts";
import type { Database } from "~db/client.server.ts";
import type { Membership } from "./membership.commands.server.ts";
import type { MembershipSearch, membershipForm } from "./membership-form.server.ts";
import type { Panel } from "./panel.queries.server.ts";
import { placesOf, readPlace } from "./places.server.ts";
import { changeProfile, confirmProfile, pauseMembership, resumeMembership } from "./profile.commands.server.ts";

type Step = z.output<ReturnType<typeof membershipForm>>;
type Done = NonNullable<z.output<typeof MembershipSearch>["gelukt"]>;

export type StepOutcome =
  | { kind: "done"; what: Done }
  | { kind: "wrong"; status: 400 | 409; errors: Record<string, string[]> }
  | { kind: "was-no-member" };

interface Taking {
  panel: Pick<Panel, "areaCode">;
  membership: Membership;
  step: Step;
  now: Date;
}

/** Does what a member asked for on the page about their membership. */
export async function takeMembershipStep(db: Database, { panel, membership, step, now }: Taking): Promise<StepOutcome> {
  const doneIf = (isDone: boolean, what: Done): StepOutcome =>
    isDone ? { kind: "done", what } : { kind: "was-no-member" };
  switch (step.intent) {
    case "profile":
      return await saveProfile(db, { panel, membership, step, now });
    case "confirm":
      return doneIf(await confirmProfile(db, membership, now), "bevestigd");
    case "pause":
      return doneIf(await pauseMembership(db, membership, step.until), "pauze");
    case "resume":
      return doneIf(await resumeMembership(db, membership), "verder");
    default:
      return unreachable(step);
  }
}

async function saveProfile(
  db: Database,
  { panel, membership, step, now }: Taking & { step: Extract<Step, { intent: "profile" }> },
): Promise<StepOutcome> {
  const found = readPlace(step, await placesOf(db, panel.areaCode));
  if ("mistake" in found) return { kind: "wrong", status: 400, errors: { ...found.mistake } };
  const { intent: _intent, consent, forgetAgeGroup, ...told } = step;
  const agreed = { hasConsented: consent === "ja", forgetAgeGroup: forgetAgeGroup === "ja" };
  const outcome = await changeProfile(db, { ...membership, ...told, ...found.place, ...agreed }, now);
  switch (outcome) {
    case "changed":
      return { kind: "done", what: "bewaard" };
    case "consent-needed":
      return { kind: "wrong", status: 400, errors: { consent: ["panels.error.consentToSave"] } };
    case "consent-changed":
      return { kind: "wrong", status: 409, errors: { consent: ["panels.error.consentChanged"] } };
    case "was-no-member":
      return { kind: "was-no-member" };
    default:
      return unreachable(outcome);
  }
}
