import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { aBrowserOf, anAccount, cookieOf } from "../../../tests/factories/account.ts";
import { anOpenRound, now } from "../../../tests/factories/round.ts";
import { type TestDatabase, testDatabase } from "../../../tests/setup/database.ts";
import { startAnswering, takeAnswers } from "./answering.server.ts";
import { changeHere } from "./change-here.server.ts";
import { keepDeviceToken } from "./device.server.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  configureDatabase(database.appUrl);
  return closeDatabase;
});

/** What this browser asks of a round that everybody may answer. */
function questionOf(round: Awaited<ReturnType<typeof anOpenRound>>, cookie: string) {
  const request = new Request("http://localhost/vragenlijsten/x", { headers: { Cookie: cookie } });
  const { organisationId, slug } = round;
  return { organisationId, wanted: { slug }, request, clientAddress: "203.0.113.7", now };
}

test("whoever answered here and signs in afterwards is the same one, until their account answered for itself", async () => {
  const round = await anOpenRound(database.owner.db);
  const answer = async (cookie: string) => {
    const form = new FormData();
    const said = { cijfer: "7", wonen: "worse", wonen_worse: "2", keuzes: "1", tekst: "Meer groen" };
    const sent = { ronde: round.slug, formKey: randomUUID(), onderdeel: "1", actie: "versturen", ...said };
    for (const [name, value] of Object.entries(sent)) form.append(name, value);
    const outcome = await takeAnswers(database.db, questionOf(round, cookie), form);
    if (outcome.kind !== "received") throw new Error(JSON.stringify(outcome));
    return outcome;
  };
  const before = await answer("");
  const [device = ""] = (await keepDeviceToken(before.deviceToken ?? "")).split(";");
  const person = await anAccount(database.db, { ...round, password: "drie vogels op het dak" });
  const account = cookieOf(await aBrowserOf(database.db, person));
  const both = `${device}; ${account}`;
  const start = await startAnswering(database.db, questionOf(round, both));
  expect(start).toMatchObject({ earlier: { receipt: before.receipt } });
  expect((await answer(both)).receipt).toBe(before.receipt);
  const own = await answer(account);
  expect(own.receipt).not.toBe(before.receipt);
  expect((await answer(both)).receipt).toBe(own.receipt);
  // Where each of the two receipts can be changed: where its answers were sent, by a device or by an account.
  const mayChange = async (cookie: string, { receipt }: { receipt: string }, moment = now) =>
    (await changeHere(database.db, { ...questionOf(round, cookie), now: moment }, receipt)) !== undefined;
  expect([await mayChange(device, before), await mayChange(account, own)]).toEqual([true, true]);
  expect([await mayChange("", before), await mayChange(device, own)]).toEqual([false, false]);
  expect([await mayChange(account, before), await mayChange(both, before)]).toEqual([false, false]);
  expect(await mayChange(device, before, new Date("2027-01-01T00:00:00Z"))).toBe(false);
});
