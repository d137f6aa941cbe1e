import { releaseDueOpinions } from "~/features/discussions/opinion-groups/release-opinions.commands.server.ts";
import { sendDigests } from "~/features/notifications/digest/send-digests.commands.server.ts";
import { drawUpLotteries } from "~/features/panels/lot/draw-up.commands.server.ts";
import { requestDueSnapshots, workOffJobs } from "~/features/results/snapshot-jobs.commands.server.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { env } from "~/platform/env.server.ts";
import { log } from "~/platform/log.server.ts";
import { repeat } from "~/platform/repeat.server.ts";
import { createDatabase } from "~db/client.server.ts";
import { startPost } from "./post.server.ts";
import { startRetention } from "./retention.server.ts";

const LOOK_MS = 2_000;
const MINUTE_MS = 60_000;
/** When the figures of open rounds are made anew: in the night, when nobody is counting along. */
const NIGHT_HOUR = 3;

const dutchHour = new Intl.DateTimeFormat("nl", { hour: "numeric", hourCycle: "h23", timeZone: "Europe/Amsterdam" });

/**
 * Makes the snapshots that were asked for, and asks every minute for those that are due: on closing, at the opening, and
 * in the night. Computes opinion groups at the same times. Sends the mails that wait, and erases what was kept long enough.
 * @returns Stops looking; a snapshot under way ends with the process and leaves nothing half done.
 */
export function startWorker(): () => void {
  const locks = createDatabase(env.appDatabaseUrl ?? "", {
    poolSize: 1,
    applicationName: "bib worker",
    keepsConnections: true,
  });
  let lastNight = new Date(0);
  const requestDue = async () => {
    const now = clock.now();
    const nightly =
      Number(dutchHour.format(now)) === NIGHT_HOUR && now.getTime() - lastNight.getTime() > 60 * MINUTE_MS;
    if (nightly) lastNight = now;
    await requestDueSnapshots(db, { now, nightly });
    await releaseDueOpinions(db, { now, nightly });
  };
  const workOff = async () => {
    const done = await workOffJobs(locks.db, db, clock.now);
    if (done > 0) log.info({ done }, "snapshots made");
  };
  const stops = [
    repeat("due snapshots", MINUTE_MS, requestDue),
    repeat("snapshots", LOOK_MS, workOff),
    startPost(db),
    startRetention(db),
    repeat("digests", MINUTE_MS, async () => {
      const queued = await sendDigests(db, { origin: env.appOrigin, now: clock.now() });
      if (queued > 0) log.info({ queued }, "weekly overviews");
    }),
    repeat("lotteries", LOOK_MS, async () => void (await drawUpLotteries(db, clock.now))),
  ];
  return () => {
    for (const stop of stops) stop();
    void locks.close();
  };
}
