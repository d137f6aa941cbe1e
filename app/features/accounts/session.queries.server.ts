import type { Database } from "~db/client.server.ts";
import { luciaWith } from "./lucia.server.ts";
import type { Role } from "./role.ts";
import { type OwnSession, sessionLifetime } from "./session.ts";
import { SessionAdapter } from "./session-adapter.server.ts";

/** Who is signed in, as pages know them. */
export interface SignedInUser {
  organisationId: number;
  id: string;
  displayName: string;
  email: string;
  role: Role;
  /** Whether the person showed that they read mail at their address. */
  isConfirmed: boolean;
}

/** A session is named in a form by the first characters of the hash that the database holds. */
export const HANDLE_LENGTH = 16;

/** The sessions of this person that still run: the browser that asks first, then the newest. */
export async function ownSessions(
  db: Database,
  { user, tokenHash, now }: { user: SignedInUser; tokenHash: string; now: Date },
): Promise<OwnSession[]> {
  const sessions = await luciaWith(new SessionAdapter(db, now), user.role).getUserSessions(user.id);
  const { absolute } = sessionLifetime(user.role);
  return sessions
    .filter((session) => session.endsAt > now)
    .map((session) => ({
      handle: session.id.slice(0, HANDLE_LENGTH),
      startedAt: new Date(session.endsAt.getTime() - absolute),
      endsAt: session.endsAt,
      isThisOne: session.id === tokenHash,
    }))
    .sort((a, b) => Number(b.isThisOne) - Number(a.isThisOne) || b.startedAt.getTime() - a.startedAt.getTime());
}
