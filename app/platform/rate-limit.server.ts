import { createHmac, randomBytes } from "node:crypto";
import { and, eq, gt, inArray, lt, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { oncePerDatabase } from "~db/once-per-database.server.ts";
import { rateLimits } from "~db/schema/index.ts";
import { env } from "./env.server.ts";

/** What is limited, whose turn it is, and how often within how many seconds. */
export interface Limit {
  /** Short name of what is limited, such as "sign-in". */
  action: string;
  /** Whom it counts for: a user id, or `networkOf(address)`. Stored only as a hash with the key of the day. */
  who: string;
  limit: number;
  seconds: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

// The URL holds the password of the database, which all processes of one installation share.
const secret = env.appDatabaseUrl ?? randomBytes(32);
let latest: { day: string; key: Buffer } | undefined;

/**
 * The key changes every day (UTC), so that rows of different days cannot be tied together by reading them. That hides
 * the network from whoever sees the table. It is not anonymous: whoever also has the password of the database can make
 * the key of any day again and try networks. What protects people then is that rows are deleted: a day at most.
 */
function keyOf({ action, who }: Pick<Limit, "action" | "who">, at = new Date()): string {
  const day = at.toISOString().slice(0, 10);
  if (latest?.day !== day) latest = { day, key: createHmac("sha256", secret).update(`rate limits of ${day}`).digest() };
  return createHmac("sha256", latest.key).update(`${action}\n${who}`).digest("base64url");
}

const { points, expire } = rateLimits;
const { placeholder } = sql;

/**
 * Counts in one statement, so that of any number at once each sees a count of its own. A key whose period is over begins
 * anew. Prepared on the server: every form that is sent comes by here (docs/decisions/0019).
 */
const counted = oncePerDatabase((db) => {
  const isOver = sql`${expire} <= ${placeholder("now")}::timestamptz`;
  return db
    .insert(rateLimits)
    .values({ key: placeholder("key"), points: 1, expire: placeholder("until") })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        points: sql`case when ${isOver} then excluded.points else ${points} + excluded.points end`,
        expire: sql`case when ${isOver} then excluded.expire else ${expire} end`,
      },
    })
    .returning({ points })
    .prepare("count_turns");
});

function after(moment: Date, seconds: number): Date {
  return new Date(moment.getTime() + seconds * 1000);
}

/** Uses one turn in a single statement; "too-many" when the turns of this period are used up. */
export async function spend(db: Database, limit: Limit): Promise<"ok" | "too-many"> {
  const now = new Date();
  const until = after(now, limit.seconds);
  const [row] = await counted(db).execute({ key: keyOf(limit, now), now: now.toISOString(), until });
  return (row?.points ?? 0) <= limit.limit ? "ok" : "too-many";
}

/** Gives one turn of this period back: what happened does not count after all. Nobody gets a turn more than the limit. */
export async function giveBack(db: Database, limit: Limit): Promise<void> {
  const now = new Date();
  await db
    .update(rateLimits)
    .set({ points: sql`greatest(${points} - 1, 0)` })
    .where(and(eq(rateLimits.key, keyOf(limit, now)), gt(expire, now)));
}

/** Remembers for a number of seconds, a day at most, that this was done. */
export async function remember(db: Database, done: Omit<Limit, "limit">): Promise<void> {
  const now = new Date();
  const until = { points: 1, expire: after(now, done.seconds) };
  await db
    .insert(rateLimits)
    .values({ key: keyOf(done, now), ...until })
    .onConflictDoUpdate({ target: rateLimits.key, set: until });
}

/** Whether it is still remembered, also when it was done under yesterday's key. */
export async function isRemembered(db: Database, done: Omit<Limit, "limit">): Promise<boolean> {
  const now = new Date();
  const keys = [keyOf(done, now), keyOf(done, new Date(now.getTime() - DAY_MS))];
  const found = await db
    .select({ key: rateLimits.key })
    .from(rateLimits)
    .where(and(inArray(rateLimits.key, keys), gt(rateLimits.expire, now)));
  return found.length > 0;
}

/** Deletes the counters whose period is over, and says how many. */
export async function deleteOldLimits(db: Database, now: Date): Promise<number> {
  return (await db.delete(rateLimits).where(lt(rateLimits.expire, now)).returning({ points: rateLimits.points }))
    .length;
}
