import { and, eq } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { users } from "~db/schema/index.ts";
import { hashPassword, inTurn, isOutdated, passwordMatches } from "./password.server.ts";
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
export type SignInOutcome = { kind: "signed-in"; cookie: string } | { kind: "wrong" | "too-many" | "busy" };

/** Signs somebody in, if address and password belong together and not too many wrong ones went before. */
export async function signIn(db: Database, attempt: SignIn): Promise<SignInOutcome> {
  const outcome = await inTurn(() => tryPassword(db, attempt));
  return outcome === "busy" ? { kind: "busy" } : outcome;
}

async function tryPassword(db: Database, attempt: SignIn): Promise<SignInOutcome> {
  if ((await takeAttempt(db, attempt)) === "too-many") return { kind: "too-many" };
  const user = await findByEmail(db, attempt);
  const matches = await passwordMatches(user?.passwordHash, attempt.password);
  if (!user || !matches) return { kind: "wrong" };
  await forgiveAttempt(db, attempt);
  if (isOutdated(user.passwordHash)) await storePassword(db, user, attempt.password);
  const cookie = await startSession(db, { ...attempt, userId: user.id, role: user.role });
  return { kind: "signed-in", cookie };
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
  if ((await takeAttempt(db, attempt)) === "too-many") return { kind: "too-many" };
  const stored = await findByEmail(db, attempt);
  if (!stored || !(await passwordMatches(stored.passwordHash, change.current))) return { kind: "wrong" };
  await forgiveAttempt(db, attempt);
  const passwordHash = await hashPassword(change.password);
  return db.transaction(async (tx) => {
    // Of two changes at the same time the second finds another password than the one it checked.
    const [changed] = await tx
      .update(users)
      .set({ passwordHash })
      .where(and(ofUser(stored), eq(users.passwordHash, stored.passwordHash)))
      .returning({ id: users.id });
    if (!changed) return { kind: "wrong" };
    await endSessionsOf(tx, { organisationId: user.organisationId, userId: user.id });
    return {
      kind: "changed",
      cookie: await startSession(tx, { userId: user.id, role: user.role, replaces: null, now }),
    };
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

async function storePassword(db: Database, user: StoredUser, password: string): Promise<void> {
  await db
    .update(users)
    .set({ passwordHash: await hashPassword(password) })
    .where(ofUser(user));
}

function ofUser(user: StoredUser) {
  return and(eq(users.organisationId, user.organisationId), eq(users.id, user.id));
}
