import { createHmac, randomBytes } from "node:crypto";
import { and, gt, inArray, lt } from "drizzle-orm";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "~db/client.server.ts";
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

/**
 * The key changes every day (UTC), so that rows of different days cannot be tied together by reading them. That hides
 * the network from whoever sees the table. It is not anonymous: whoever also has the password of the database can make
 * the key of any day again and try networks. What protects people then is that rows are deleted: a day at most.
 */
function keyOf({ action, who }: Pick<Limit, "action" | "who">, at = new Date()): string {
  const day = at.toISOString().slice(0, 10);
  const keyOfDay = createHmac("sha256", secret).update(`rate limits of ${day}`).digest();
  return createHmac("sha256", keyOfDay).update(`${action}\n${who}`).digest("base64url");
}

function limiter(db: Database, { limit, seconds }: Limit): RateLimiterDrizzle {
  return new RateLimiterDrizzle({
    storeClient: db,
    schema: rateLimits,
    points: limit,
    duration: seconds,
    keyPrefix: "",
    clearExpiredByTimeout: false,
  });
}

/** Uses one turn in a single statement; "too-many" when the turns of this period are used up. */
export async function spend(db: Database, limit: Limit): Promise<"ok" | "too-many"> {
  try {
    await limiter(db, limit).consume(keyOf(limit));
    return "ok";
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return "too-many";
    throw refused;
  }
}

/** Gives one turn back: what happened does not count after all. */
export async function giveBack(db: Database, limit: Limit): Promise<void> {
  await limiter(db, limit).reward(keyOf(limit));
}

/** Remembers for a number of seconds, a day at most, that this was done. */
export async function remember(db: Database, done: Omit<Limit, "limit">): Promise<void> {
  await limiter(db, { ...done, limit: 1 }).set(keyOf(done), 1, done.seconds);
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
