import { isSelfSelected } from "~/features/accounts/audience.ts";
import type { Desk } from "./answering-desk.server.ts";
import { keyedUuid } from "./keyed-uuid.server.ts";
import { participantIdOf } from "./participant.server.ts";
import { participationOf } from "./participation.server.ts";

/**
 * Tells whose form it is, so that a page that is still open is not stored in the name of who took over the browser since.
 * Stored nowhere, and without the key of the round nobody can undo it. Null where everybody may answer.
 */
export function markerOf(desk: Desk): string | null {
  const { key, audience } = desk.round;
  const participation = isSelfSelected(audience) ? undefined : participationOf(desk);
  return key && participation ? keyedUuid(key, `marker:${participantIdOf(key, participation.person)}`) : null;
}
