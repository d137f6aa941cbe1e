import { and, eq } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { users } from "~db/schema/index.ts";
import { hashPassword, inTurn, isOutdated, passwordMatches } from "./password.server.ts";
import type { Role } from "./role.ts";
import { endSessionsOf, startSession } from "./session.commands.server.ts";
import type { SignedInUser } from "./session.queries.server.ts";
import { type Attempt, forgiveAttempt, takeAttempt } from "./sign-in-limits.server.ts";

export interface SignIn extends Attempt {
  password: string;
  /** Hash of the token that the browser had already; that session ends. */
  replaces: string | null;
  now: Date;
}

/** "wrong" is said of an unknown address as well; "busy": too many at once, try again in a moment. */
export type SignInOutcome = { kind: "signed-in"; cookie: string; role: Role } | { kind: "wrong" | "too-many" | "busy" };

/** Signs somebody in, if address and password belong together and not too many wrong ones went before. */
export async function signIn(db: Database, attempt: SignIn): Promise<SignInOutcome> {
  const outcome = await inTurn(() => tryPassword(db, attempt));
  return outcome === "busy" ? { kind: "busy" } : outcome;
}

/** A password that is changed or stored anew meanwhile is looked at once more; a third time is nobody's accident. */
const LOOKS = 3;

async function tryPassword(db: Database, attempt: SignIn): Promise<SignInOutcome> {
  const taken = await takeAttempt(db, attempt);
  if (taken === "too-many") return { kind: "too-many" };
  for (let look = 0; look < LOOKS; look += 1) {
    const user = await findByEmail(db, attempt);
    const matches = await passwordMatches(user?.passwordHash, attempt.password);
    if (!user || !matches) return { kind: "wrong" };
    const verified = { userId: user.id, role: user.role, passwordHash: user.passwordHash };
    const cookie = await startSession(db, { ...attempt, ...verified });
    if (cookie === null) continue;
    await forgiveAttempt(db, attempt, taken);
    if (isOutdated(user.passwordHash)) await replaceHash(db, user, await hashPassword(attempt.password));
    return { kind: "signed-in", cookie, role: user.role };
  }
  return { kind: "wrong" };
}

export interface PasswordChange {
  user: SignedInUser;
  current: string;
  password: string;
  network: string;
  now: Date;
}

export type ChangePasswordOutcome = { kind: "changed"; cookie: string } | { kind: "wrong" | "too-many" | "busy" };

/**
 * Gives somebody who knows the current password another one. Ends all their sessions, everywhere, and starts a new one
 * for the browser that asks. Wrong passwords count as they do at signing in.
 */
export async function changePassword(db: Database, change: PasswordChange): Promise<ChangePasswordOutcome> {
  const outcome = await inTurn(() => tryChange(db, change));
  return outcome === "busy" ? { kind: "busy" } : outcome;
}

async function tryChange(db: Database, change: PasswordChange): Promise<ChangePasswordOutcome> {
  const { user, now } = change;
  const attempt = { organisationId: user.organisationId, email: user.email, network: change.network };
  const taken = await takeAttempt(db, attempt);
  if (taken === "too-many") return { kind: "too-many" };
  const stored = await findByEmail(db, attempt);
  if (!stored || !(await passwordMatches(stored.passwordHash, change.current))) return { kind: "wrong" };
  await forgiveAttempt(db, attempt, taken);
  const passwordHash = await hashPassword(change.password);
  return db.transaction(async (tx) => {
    // Of two changes at the same time the second finds another password than the one it checked.
    if (!(await replaceHash(tx, stored, passwordHash))) return { kind: "wrong" };
    await endSessionsOf(tx, { organisationId: user.organisationId, userId: user.id });
    const cookie = await startSession(tx, { userId: user.id, role: user.role, passwordHash, replaces: null, now });
    return cookie === null ? { kind: "wrong" } : { kind: "changed", cookie };
  });
}

type StoredUser = typeof users.$inferSelect;

async function findByEmail(db: Database, attempt: Attempt): Promise<StoredUser | undefined> {
  const { organisationId, email } = attempt;
  const [user] = await db
    .select()
    .from(users)
    .where(and(eq(users.organisationId, organisationId), eq(users.email, email)));
  return user;
}

/** Stores another hash in the place of the one that was checked; false when that one is no longer there. */
async function replaceHash(db: Database, checked: StoredUser, passwordHash: string): Promise<boolean> {
  const replaced = await db
    .update(users)
    .set({ passwordHash })
    .where(
      and(
        eq(users.organisationId, checked.organisationId),
        eq(users.id, checked.id),
        eq(users.passwordHash, checked.passwordHash),
      ),
    )
    .returning({ id: users.id });
  return replaced.length > 0;
}
