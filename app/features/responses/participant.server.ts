import { unreachable } from "~/platform/unreachable.ts";
import { keyedUuid } from "./keyed-uuid.server.ts";

/**
 * Who takes part: an account, a browser that holds a random token and nothing else, somebody with an
 * invitation, whoever goes on with a draft that was
 * begun elsewhere (of whom only the id within the round is known), a form on paper, or nobody at all (example data).
 */
export type Person =
  | { kind: "account"; userId: string }
  | { kind: "device"; token: string }
  | { kind: "invited"; invitationId: string }
  | { kind: "resumed"; participantId: string }
  | { kind: "paper"; formNumber: string }
  | { kind: "synthetic"; name: string };

/**
 * The id of a person within one round, as a UUID: HMAC-SHA256 with the key of the round (docs/requirements.md PR-2).
 * Without the key, which is destroyed when the round closes, nobody can compute it again.
 */
export function participantIdOf(roundKey: Uint8Array, person: Person): string {
  if (person.kind === "resumed") return person.participantId;
  return keyedUuid(roundKey, nameOf(person));
}

function nameOf(person: Exclude<Person, { kind: "resumed" }>): string {
  switch (person.kind) {
    case "account":
      return `account:${person.userId}`;
    case "device":
      return `device:${person.token}`;
    case "invited":
      return `invited:${person.invitationId}`;
    case "paper":
      return `paper:${person.formNumber}`;
    case "synthetic":
      return `synthetic:${person.name}`;
    default:
      return unreachable(person);
  }
}
