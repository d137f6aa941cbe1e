import { and, eq, inArray } from "drizzle-orm";
import { queueMails } from "~/platform/mail/outbox.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { mailPreferences } from "~db/schema/index.ts";
import { daysAfter, mailKey } from "../mail-key.ts";
import { digestMail } from "./digest-mail.ts";
import { type DigestWeek, digestWeekOf, newsSince } from "./digest-week.ts";
import { type DueFollower, organisationsWithDigests, takeDueFollowers } from "./follower.queries.server.ts";
import { newsBetween } from "./news.queries.server.ts";
import { type NewsItem, newsFor } from "./news.ts";

const followersAtOnce = 200;

/** An overview that did not go within a week is followed by the next one. */
const daysOfUse = 7;

/**
 * Puts the weekly overviews in the outbox, from Monday at eight o'clock on, for whoever asked for them and has news. The
 * name of the mail is that of the week and the person: run twice, or in two processes, it goes once.
 * @returns How many overviews were queued.
 */
export async function sendDigests(db: Database, { origin, now }: { origin: string; now: Date }): Promise<number> {
  const week = digestWeekOf(now);
  let queued = 0;
  for (const organisationId of await organisationsWithDigests(db, week.monday)) {
    for (;;) {
      const part = await sendPart(db, { organisationId, origin, week, now });
      queued += part.queued;
      if (part.followers < followersAtOnce) break;
    }
  }
  return queued;
}

interface Part {
  organisationId: number;
  origin: string;
  week: DigestWeek;
  now: Date;
}

async function sendPart(db: Database, { organisationId, origin, week, now }: Part) {
  return await db.transaction(async (tx) => {
    const { monday, until } = week;
    const followers = await takeDueFollowers(tx, { organisationId, monday, most: followersAtOnce });
    if (followers.length === 0) return { followers: 0, queued: 0 };
    const sinces = followers.map(({ lastDigestOn }) => newsSince(week, lastDigestOn));
    const from = new Date(Math.min(...sinces.map(Number)));
    const news = await newsBetween(tx, { organisationId, from, until, now });
    const mails = followers.flatMap((follower) => mailTo(follower, news, { origin, week, now }));
    await queueMails(tx, organisationId, mails, now);
    const userIds = followers.map(({ userId }) => userId);
    await tx
      .update(mailPreferences)
      .set({ lastDigestOn: monday })
      .where(and(eq(mailPreferences.organisationId, organisationId), inArray(mailPreferences.userId, userIds)));
    return { followers: followers.length, queued: mails.length };
  });
}

/** The overview of one person; none without news. */
function mailTo(follower: DueFollower, news: readonly NewsItem[], { origin, week, now }: Omit<Part, "organisationId">) {
  const since = newsSince(week, follower.lastDigestOn);
  const own = newsFor(follower, news, since);
  if (own.length === 0) return [];
  const { userId, email, key } = follower;
  const mail = digestMail({ news: own, key, since }, origin);
  const expiresAt = daysAfter(now, daysOfUse);
  return [{ sendKey: mailKey("digest", week.monday, userId), recipient: email, expiresAt, ...mail }];
}
