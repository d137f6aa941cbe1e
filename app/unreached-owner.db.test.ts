import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { mails, users } from "~db/schema/index.ts";
import { aResident, at, erasedAt } from "../tests/factories/retention.ts";
import { aSmallRegion } from "../tests/factories/small-region.ts";
import { inTransaction } from "../tests/setup/database.ts";

/** An account that nobody has used since 1 July 2026, alone in its database. */
function withAccount(work: (account: Awaited<ReturnType<typeof anUnusedAccount>>) => Promise<void>) {
  return () => inTransaction(async (db) => work(await anUnusedAccount(db)));
}

async function anUnusedAccount(db: Database) {
  const resident = await aResident(db, await aSmallRegion(db), "2026-07-01");
  const waiting = eq(mails.state, "waiting");
  return {
    erased: (day: number) => erasedAt(db, at(day)),
    warnedOn: async () => (await db.select().from(users).where(eq(users.id, resident.id)))[0]?.warnedOn,
    mails: () => db.select().from(mails).where(eq(mails.recipient, resident.email)),
    /** The mail server takes nothing, for this address or for another reason: the mail is given up. */
    mailFails: (day: number) =>
      db
        .update(mails)
        .set({ state: "failed", nextAt: at(day) })
        .where(waiting),
    mailGoes: (day: number) =>
      db
        .update(mails)
        .set({ state: "sent", sentAt: at(day), nextAt: at(day) })
        .where(waiting),
  };
}

describe("the owner of an unused account whom no mail reaches", () => {
  test(
    "was not told: they are mailed again a month later, and the account stays meanwhile",
    withAccount(async ({ erased, warnedOn, mailFails, mailGoes }) => {
      expect(await erased(700)).toEqual({ warned: 1 });
      await mailFails(701);
      expect(await erased(702)).toEqual({});
      expect(await warnedOn()).toBeNull();
      expect(await erased(730)).toEqual({});
      // Whether a mail failed is looked at before the mail is forgotten; the next one follows a day later.
      expect(await erased(740)).toEqual({ mails: 1 });
      expect(await erased(741)).toEqual({ warned: 1 });
      await mailGoes(741);
      expect(await erased(770)).toEqual({});
      expect(await erased(772)).toMatchObject({ accounts: 1 });
    }),
  );

  test(
    "keeps the account for half a year longer, with one mail at a time, and no longer",
    withAccount(async ({ erased, mails: mailsNow, mailFails }) => {
      for (let day = 700; day < 912; day += 1) {
        expect(await erased(day)).not.toHaveProperty("accounts");
        await mailFails(day);
      }
      expect(await mailsNow()).toHaveLength(1);
      expect(await erased(912)).toMatchObject({ accounts: 1 });
    }),
  );
});
