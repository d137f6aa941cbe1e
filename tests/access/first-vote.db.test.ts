import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { statements, statementVotes } from "~db/schema/index.ts";
import { aBrowserOf, anAccount, cookieOf } from "../factories/account.ts";
import { testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";
import { aWorld, browserOf } from "./world.ts";

let site: Awaited<ReturnType<typeof siteOfRoutes>>;
let world: Awaited<ReturnType<typeof aWorld>>;

beforeAll(async () => {
  const { db, appUrl } = await testDatabase();
  world = await aWorld(db);
  configureDatabase(appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  return closeDatabase;
}, 60_000);

const url = () => `http://localhost/voorstellen/${world.names.proposal}/stellingen`;

function send(vote: "agree" | "disagree", { formKey = randomUUID(), cookie }: { formKey?: string; cookie?: string }) {
  const body = new URLSearchParams({ intent: "vote", formKey, statement: world.names.statement ?? "", vote });
  return site(new Request(url(), { method: "POST", body, headers: cookie ? { Cookie: cookie } : {} }));
}

async function stored() {
  const { db } = await testDatabase();
  return await db
    .select({ voter: statementVotes.voter, vote: statementVotes.vote })
    .from(statementVotes)
    .where(eq(statementVotes.statementId, Number(world.names.statement)));
}

const cookieIn = (answer: Response) => answer.headers.get("Set-Cookie")?.split(";")[0] ?? "";

test("a first vote without an account that is sent 200 times is one vote, of one device that may change it", async () => {
  const formKey = randomUUID();
  const answers = await Promise.all(Array.from({ length: 200 }, () => send("agree", { formKey })));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
  const cookies = new Set(answers.map(cookieIn));
  expect(cookies.size).toBe(1);
  expect(await stored()).toMatchObject([{ vote: 1 }]);
  const [cookie = ""] = cookies;
  const changed = await send("disagree", { cookie });
  expect(changed.headers.get("Set-Cookie")).toBeNull();
  expect(await stored()).toMatchObject([{ vote: -1 }]);
});

test("nothing that is stored with a vote tells whose it is: no token of a device, no id of an account", async () => {
  const { db } = await testDatabase();
  const device = cookieIn(await send("agree", {}));
  await send("agree", { cookie: await browserOf(db, world.people.resident) });
  const voters = (await stored()).map(({ voter }) => voter);
  expect(voters.length).toBeGreaterThan(1);
  for (const voter of voters) {
    expect(device).not.toContain(voter);
    expect(voter).not.toBe(world.people.resident.id);
  }
});

test("whoever judges, or takes all votes back, while writing a statement keeps what was written", async () => {
  const { db } = await testDatabase();
  const headers = { Cookie: await browserOf(db, world.people.resident) };
  const press = async (button: Record<string, string>, body: string) => {
    const fields = { formKey: randomUUID(), statement: world.names.statement ?? "", body, ...button };
    return await site(new Request(url(), { method: "POST", headers, body: new URLSearchParams(fields) }));
  };
  const kept = /<textarea[^>]*name="body"[^>]*>De kade krijgt bomen<\/textarea>/;
  const before = (await stored()).length;
  const forgotten = await press({ intent: "forget", statement: "" }, "De kade krijgt bomen");
  const page = await forgotten.text();
  expect([forgotten.status, kept.test(page)]).toEqual([200, true]);
  expect(page).toContain("Wij hebben geen antwoorden van u op deze stellingen.");
  const without = (await stored()).length;
  const voted = await press({ vote: "agree" }, "De kade krijgt bomen");
  expect([voted.status, kept.test(await voted.text())]).toEqual([200, true]);
  expect([without, (await stored()).length]).toEqual([before - 1, before]);
  expect((await press({ vote: "disagree" }, " ")).status).toBe(303);
});

test("who voted on a device and then signs in there is one voter; who voted signed in before stays the account", async () => {
  const { db } = await testDatabase();
  const before = (await stored()).length;
  const device = cookieIn(await send("agree", {}));
  const newcomer = cookieOf(await aBrowserOf(db, await anAccount(db, world.people.resident)));
  await send("disagree", { cookie: `${device}; ${newcomer}` });
  expect((await stored()).slice(before)).toMatchObject([{ vote: -1 }]);
  const member = cookieOf(await aBrowserOf(db, await anAccount(db, world.people.resident)));
  await send("agree", { cookie: member });
  await send("disagree", { cookie: `${device}; ${member}` });
  expect((await stored()).map(({ vote }) => vote).slice(before)).toEqual([-1, -1]);
});

test("who votes on a statement that a moderator just took away reads so, and keeps what was being written", async () => {
  const { db } = await testDatabase();
  const isIt = eq(statements.id, Number(world.names.statement));
  await db.update(statements).set({ state: "rejected" }).where(isIt);
  const fields = { formKey: randomUUID(), statement: world.names.statement ?? "", vote: "agree" };
  const headers = { Cookie: await browserOf(db, world.people.resident) };
  for (const body of ["De kade krijgt bomen", ""]) {
    const init = { method: "POST", headers, body: new URLSearchParams({ ...fields, body }) };
    const answer = await site(new Request(url(), init));
    const page = await answer.text();
    expect([answer.status, page]).toEqual([409, expect.stringContaining("Deze stelling is intussen weggehaald.")]);
    if (body) expect(page).toContain(`>${body}</textarea>`);
  }
  await db.update(statements).set({ state: "accepted" }).where(isIt);
});

test("looking at statements sets no cookie", async () => {
  const answer = await site(new Request(url()));
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Set-Cookie")).toBeNull();
});
