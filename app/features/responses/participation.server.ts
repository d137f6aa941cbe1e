import { type Audience, isSelfSelected } from "~/features/accounts/audience.ts";
import type { SignedInUser } from "~/features/accounts/signed-in.server.ts";
import type { InvitedPerson } from "~/features/invitations/claim/invited-browser.server.ts";
import type { membershipOf } from "~/features/panels/panel.queries.server.ts";
import type { Background } from "./background.ts";
import type { Draft } from "./draft.ts";
import type { Person } from "./participant.server.ts";

/** In whose name answers are taken, where not everybody may answer (Dutch: deelnemer). */
export interface Participation {
  person: Person;
  stream: "open" | "invited";
  /** What was known of the person before: they are not asked for it again. */
  background: Background;
}

/** Everything by which a person may be known at the desk. */
interface WhoIsThere {
  round: { audience: Audience };
  user: SignedInUser | null;
  membership: Awaited<ReturnType<typeof membershipOf>>;
  invited: InvitedPerson | undefined;
  resumed: Draft | undefined;
}

/**
 * Who may answer a round that is not for everybody: a member of its panel, somebody who was invited, or whoever goes on
 * where they began elsewhere.
 */
export function participationOf({ user, membership, invited, resumed }: WhoIsThere): Participation | undefined {
  if (membership && user) {
    const { areaCode, ageGroup, gender, education, recruitment } = membership;
    const background = { gemeenteCode: areaCode, ageGroup, gender, education };
    return { person: { kind: "account", userId: user.id }, stream: recruitment, background };
  }
  if (invited) {
    const { invitationId, ...background } = invited;
    return { person: { kind: "invited", invitationId }, stream: "invited", background };
  }
  if (!resumed) return undefined;
  const { participantId, stream, background } = resumed;
  return { person: { kind: "resumed", participantId }, stream, background };
}

/** Whether one may go on elsewhere from here: not where one goes on already, because a draft goes on in one place. */
export function mayTakeAlong(desk: WhoIsThere): boolean {
  const participation = isSelfSelected(desk.round.audience) ? undefined : participationOf(desk);
  return participation !== undefined && participation.person.kind !== "resumed";
}
