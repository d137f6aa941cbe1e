import { and, eq, lt, or, type SQL, sql } from "drizzle-orm";
import type { Adapter, DatabaseSession, DatabaseUser } from "lucia";
import { dayOf } from "~/platform/day.ts";
import type { Database } from "~db/client.server.ts";
import { currentOrganisationId } from "~db/current-organisation.server.ts";
import { oncePerDatabase } from "~db/once-per-database.server.ts";
import { sessions, users } from "~db/schema/index.ts";
import type { Role } from "./role.ts";

declare module "lucia" {
  interface Register {
    /** `passwordHash`: what was checked before the session starts; no part of what is stored. */
    DatabaseSessionAttributes: { endsAt: Date; passwordHash?: string };
    DatabaseUserAttributes: {
      organisationId: number;
      email: string;
      displayName: string;
      role: Role;
      isConfirmed: boolean;
    };
  }
}

function prepareSessionAndUser(db: Database) {
  return db
    .select({
      tokenHash: sessions.tokenHash,
      expiresAt: sessions.expiresAt,
      endsAt: sessions.endsAt,
      organisationId: users.organisationId,
      userId: users.id,
      email: users.email,
      displayName: users.displayName,
      role: users.role,
      isConfirmed: sql<boolean>`${users.confirmedOn} is not null`,
    })
    .from(sessions)
    .innerJoin(users, and(eq(users.organisationId, sessions.organisationId), eq(users.id, sessions.userId)))
    .where(
      and(eq(sessions.organisationId, currentOrganisationId), eq(sessions.tokenHash, sql.placeholder("tokenHash"))),
    )
    .prepare("session_and_user");
}

type Found = [session: DatabaseSession | null, user: DatabaseUser | null];

const prepared = oncePerDatabase(prepareSessionAndUser);

/**
 * Where lucia keeps sessions: its ids are the SHA-256 of our tokens, and it sees the sessions of this organisation only.
 * A session moves on with use but never past its end, which lucia does not know of.
 */
export class SessionAdapter implements Adapter {
  private found: Promise<Found> | undefined;

  /** Serves one request: what it has found, it does not look up again. */
  constructor(
    private readonly db: Database,
    private readonly now: Date,
  ) {}

  /** Asked twice for one request (whose lucia depends on the role), answered by one statement. */
  getSessionAndUser(tokenHash: string): Promise<Found> {
    this.found ??= this.findSessionAndUser(tokenHash);
    return this.found;
  }

  private async findSessionAndUser(tokenHash: string): Promise<Found> {
    const statement = prepared(this.db);
    const [row] = await statement.execute({ tokenHash });
    if (!row || row.endsAt <= this.now) return [null, null];
    const { organisationId, email, displayName, role, isConfirmed } = row;
    return [
      { id: row.tokenHash, userId: row.userId, expiresAt: row.expiresAt, attributes: { endsAt: row.endsAt } },
      { id: row.userId, attributes: { organisationId, email, displayName, role, isConfirmed } },
    ];
  }

  async getUserSessions(userId: string): Promise<DatabaseSession[]> {
    const rows = await this.db
      .select()
      .from(sessions)
      .where(and(eq(sessions.organisationId, currentOrganisationId), eq(sessions.userId, userId)))
      .orderBy(sessions.endsAt);
    return rows.map((row) => ({
      id: row.tokenHash,
      userId: row.userId,
      expiresAt: row.expiresAt,
      attributes: { endsAt: row.endsAt },
    }));
  }

  /** Whether `setSession` stored the session. */
  isStored = false;

  /**
   * Stores the session only if the password that was checked is still the person's. FOR SHARE makes this statement wait
   * for a change that is under way, so that a change of password ends every session that the old password began.
   */
  async setSession({ id, userId, expiresAt, attributes }: DatabaseSession): Promise<void> {
    const { endsAt, passwordHash = null } = attributes;
    const stored = await this.db
      .insert(sessions)
      .select(
        sql`select ${users.organisationId}, ${id}::text, ${users.id}, ${sql.param(expiresAt, sessions.expiresAt)}::timestamptz,
            ${sql.param(endsAt, sessions.endsAt)}::timestamptz
          from ${users}
          where ${users.organisationId} = ${currentOrganisationId} and ${users.id} = ${userId}::uuid
            and ${users.passwordHash} = ${passwordHash}::text
          for share`,
      )
      .returning({ userId: sessions.userId });
    this.isStored = stored.length > 0;
    if (this.isStored) await this.noteUse(eq(users.id, userId));
  }

  async updateSessionExpiration(tokenHash: string, expiresAt: Date): Promise<void> {
    const bounded = sql`least(${sql.param(expiresAt, sessions.expiresAt)}, ${sessions.endsAt})`;
    const [moved] = await this.db
      .update(sessions)
      .set({ expiresAt: bounded })
      .where(this.is(tokenHash))
      .returning({ userId: sessions.userId });
    if (moved) await this.noteUse(eq(users.id, moved.userId));
  }

  /** Accounts that nobody uses are erased: whoever is here today has a used one. Written once a day, and never more exactly. */
  private async noteUse(whose: SQL): Promise<void> {
    const today = dayOf(this.now);
    await this.db
      .update(users)
      .set({ lastUsedOn: today, warnedOn: null })
      .where(and(eq(users.organisationId, currentOrganisationId), whose, lt(users.lastUsedOn, today)));
  }

  async deleteSession(tokenHash: string): Promise<void> {
    await this.db.delete(sessions).where(this.is(tokenHash));
  }

  async deleteUserSessions(userId: string): Promise<void> {
    await this.db
      .delete(sessions)
      .where(and(eq(sessions.organisationId, currentOrganisationId), eq(sessions.userId, userId)));
  }

  async deleteExpiredSessions(): Promise<void> {
    await this.deleteEnded();
  }

  /** Deletes the sessions that are over, and says how many. */
  async deleteEnded(): Promise<number> {
    const ended = or(lt(sessions.expiresAt, this.now), lt(sessions.endsAt, this.now));
    return (await this.db.delete(sessions).where(ended).returning({ userId: sessions.userId })).length;
  }

  private is(tokenHash: string) {
    return and(eq(sessions.organisationId, currentOrganisationId), eq(sessions.tokenHash, tokenHash));
  }
}
