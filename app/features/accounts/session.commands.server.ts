import { and, eq, ne, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { sessions } from "~db/schema/index.ts";
import { luciaWith } from "./lucia.server.ts";
import type { Role } from "./role.ts";
import { HANDLE_LENGTH, type SignedInUser } from "./session.queries.server.ts";
import { sessionLifetime } from "./session.ts";
import { SessionAdapter } from "./session-adapter.server.ts";
import { hashOfToken, newToken, sessionCookie } from "./session-cookie.server.ts";

/** For whom a session is. */
export interface SessionStart {
  userId: string;
  role: Role;
  /** The stored password that was checked: the session starts only if it is still that one. */
  passwordHash: string;
  /** Hash of the token that the browser had already. */
  replaces: string | null;
  now: Date;
}

/**
 * Signs a browser in and gives the value of Set-Cookie for it; null when the password was changed after it was checked.
 * Always a new session: the one that the browser had, if any, ends.
 */
export async function startSession(
  db: Database,
  { userId, role, passwordHash, replaces, now }: SessionStart,
): Promise<string | null> {
  const token = newToken();
  const { absolute } = sessionLifetime(role);
  const adapter = new SessionAdapter(db, now);
  const lucia = luciaWith(adapter, role);
  const endsAt = new Date(now.getTime() + absolute);
  await lucia.createSession(userId, { endsAt, passwordHash }, { sessionId: hashOfToken(token) });
  if (!adapter.isStored) return null;
  if (replaces) await lucia.invalidateSession(replaces);
  return sessionCookie(token, absolute);
}

/**
 * The user and the session that this hash of a token stands for; null when it stands for none, or has ended.
 * Use moves the idle end on, which is why this reading may write.
 */
export async function continueSession(db: Database, tokenHash: string, now: Date): Promise<SignedInUser | null> {
  const adapter = new SessionAdapter(db, now);
  const [, user] = await adapter.getSessionAndUser(tokenHash);
  if (!user) return null;
  const lucia = luciaWith(adapter, user.attributes.role);
  return (await lucia.validateSession(tokenHash)).user;
}

/** Ends the session of one browser. */
export async function endSession(db: Database, tokenHash: string, now: Date): Promise<void> {
  await new SessionAdapter(db, now).deleteSession(tokenHash);
}

/** Ends one of somebody's own sessions, named by its handle; a handle of somebody else ends nothing. */
export async function endOwnSession(
  db: Database,
  { user, handle }: { user: SignedInUser; handle: string },
): Promise<void> {
  const named = sql`left(${sessions.tokenHash}, ${HANDLE_LENGTH}::int) = ${handle}`;
  await db.delete(sessions).where(and(ofUser({ organisationId: user.organisationId, userId: user.id }), named));
}

/** Ends all sessions of somebody, save the one of the browser that asks, if given. */
export async function endSessionsOf(db: Database, options: SessionsOf & { except?: string }): Promise<void> {
  const others = options.except === undefined ? undefined : ne(sessions.tokenHash, options.except);
  await db.delete(sessions).where(and(ofUser(options), others));
}

/** Deletes sessions that have ended by themselves, and says how many. */
export async function deleteEndedSessions(db: Database, now: Date): Promise<number> {
  return await new SessionAdapter(db, now).deleteEnded();
}

interface SessionsOf {
  organisationId: number;
  userId: string;
}

function ofUser({ organisationId, userId }: SessionsOf) {
  return and(eq(sessions.organisationId, organisationId), eq(sessions.userId, userId));
}
