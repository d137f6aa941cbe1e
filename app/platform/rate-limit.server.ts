import { createHmac, randomBytes } from "node:crypto";
import { lt } from "drizzle-orm";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "~db/client.server.ts";
import { rateLimits } from "~db/schema/index.ts";
import { env } from "./env.server.ts";

/** What is limited, whose turn it is, and how often within how many seconds. */
export interface Limit {
  /** Short name of what is limited, such as "sign-in". */
  action: string;
  /** Whom it counts for: a user id, or `networkOf(address)`. Stored only as a hash that nobody can make again after today. */
  who: string;
  limit: number;
  seconds: number;
}

// The URL holds the password of the database, which all processes of one installation share.
const secret = env.appDatabaseUrl ?? randomBytes(32);

/** The key changes every day (UTC), so that rows of different days cannot be tied together. */
function keyOf({ action, who }: Limit): string {
  const day = new Date().toISOString().slice(0, 10);
  const keyOfToday = createHmac("sha256", secret).update(`rate limits of ${day}`).digest();
  return createHmac("sha256", keyOfToday).update(`${action}\n${who}`).digest("base64url");
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

/** Deletes the counters whose period is over. */
export async function deleteOldLimits(db: Database, now: Date): Promise<void> {
  await db.delete(rateLimits).where(lt(rateLimits.expire, now));
}
