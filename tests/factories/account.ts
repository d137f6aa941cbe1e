import { eq } from "drizzle-orm";
import { createUser } from "~/features/accounts/account.commands.server.ts";
import type { Role } from "~/features/accounts/role.ts";
import { startSession } from "~/features/accounts/session.commands.server.ts";
import { dayOf } from "~/platform/day.ts";
import type { Database } from "~db/client.server.ts";
import { users } from "~db/schema/index.ts";

let made = 0;

/** A person with an account and a confirmed address, who signs in with this password or, without one, not at all. */
export async function anAccount(
  db: Database,
  {
    organisationId,
    role = "resident",
    password = null,
    isConfirmed = true,
  }: { organisationId: number; role?: Role; password?: string | null; isConfirmed?: boolean },
) {
  made += 1;
  const email = `${role}-${process.pid}-${made}@example.nl`;
  const confirmed = isConfirmed ? { confirmedOn: dayOf(new Date()) } : {};
  const person = { organisationId, email, displayName: `Proef ${made}`, role };
  const outcome = await createUser(db, { ...person, password, ...confirmed });
  if (outcome.kind !== "created") throw new Error(`The account was not made: ${outcome.kind}`);
  return { id: outcome.id, ...person, isConfirmed };
}

/** Signs a person in on a new browser, and gives the value of its header Cookie. */
export async function aBrowserOf(db: Database, user: { id: string; role: Role }): Promise<string> {
  const [stored] = await db.select({ passwordHash: users.passwordHash }).from(users).where(eq(users.id, user.id));
  const passwordHash = stored?.passwordHash ?? "";
  const start = { userId: user.id, role: user.role, passwordHash, replaces: null, now: new Date() };
  const cookie = await startSession(db, start);
  if (cookie === null) throw new Error("The session was not started");
  return cookieOf(cookie);
}

/** What a browser sends back after it was given this Set-Cookie. */
export function cookieOf(setCookie: string): string {
  return setCookie.split(";")[0] ?? "";
}
