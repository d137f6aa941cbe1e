import { and, eq } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { users } from "~db/schema/index.ts";
import { canonicalEmail } from "./email.ts";
import { hashPassword, inTurn, NO_PASSWORD } from "./password.server.ts";
import type { Role } from "./role.ts";
import { endSessionsOf } from "./session.commands.server.ts";
import { lockVoicedComments } from "./voiced-comments.server.ts";

export interface NewUser {
  organisationId: number;
  email: string;
  displayName: string;
  role: Role;
  /** Null: an account that nobody can sign in to, such as an example resident's. */
  password: string | null;
  /** The day on which it became known that the person reads mail at the address; left out: that is not known. */
  confirmedOn?: string;
}

export type CreateUserOutcome = { kind: "created"; id: string } | { kind: "email-taken" } | { kind: "busy" };

/** Makes an account, unless the address has one already in this organisation. "busy": too many passwords at once, try later. */
export async function createUser(db: Database, user: NewUser): Promise<CreateUserOutcome> {
  const { password, email, ...rest } = user;
  const passwordHash = password === null ? NO_PASSWORD : await inTurn(() => hashPassword(password));
  if (passwordHash === "busy") return { kind: "busy" };
  const [created] = await db
    .insert(users)
    .values({ ...rest, email: canonicalEmail(email), passwordHash })
    .onConflictDoNothing({ target: [users.organisationId, users.email] })
    .returning({ id: users.id });
  return created ? { kind: "created", id: created.id } : { kind: "email-taken" };
}

/** Gives somebody another role and ends all their sessions, so that the old rights end now. */
export async function changeRole(
  db: Database,
  { organisationId, userId, role }: { organisationId: number; userId: string; role: Role },
): Promise<"changed" | "unknown-user"> {
  return db.transaction(async (tx) => {
    const isPerson = and(eq(users.organisationId, organisationId), eq(users.id, userId));
    await tx.select({ id: users.id }).from(users).where(isPerson).for("no key update");
    // With the role of somebody who is to work here the database takes back their voices.
    if (role !== "resident") await lockVoicedComments(tx, { organisationId, userIds: [userId] });
    const [changed] = await tx.update(users).set({ role }).where(isPerson).returning({ id: users.id });
    if (!changed) return "unknown-user";
    await endSessionsOf(tx, { organisationId, userId });
    return "changed";
  });
}
