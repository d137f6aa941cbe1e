import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { createDatabaseFrom, dropDatabase, withDatabase } from "../../../tests/setup/template.ts";
import { prepareDatabase } from "./database.server.ts";

const tag = randomBytes(6).toString("hex");
const database = `test_prepare_${tag}`;
const weakOwner = `test_weak_${tag}`;
const serverUrl = inject("databaseServer");

async function asOwner(statement: string): Promise<void> {
  const sql = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  await sql.unsafe(statement);
  await sql.end();
}

beforeAll(async () => {
  await createDatabaseFrom(serverUrl, database);
  await asOwner(`create role ${weakOwner} login password 'geheim'`);
});

afterAll(async () => {
  await dropDatabase(serverUrl, database);
  await asOwner(`drop role ${weakOwner}`);
});

function urlWith(change: (url: URL) => void): string {
  const url = new URL(withDatabase(serverUrl, database));
  change(url);
  return url.href;
}

test("a given server is migrated, and the application gets a role of its own there", async () => {
  const ready = await prepareDatabase(
    urlWith(() => undefined),
    "unused",
  );
  expect(ready).toMatchObject({ isEmbedded: false });
  const sql = postgres(ready.appUrl, { max: 1 });
  expect(await sql`select current_user::text who, count(*)::int n from organisations`).toEqual([
    { who: "bib_app", n: 0 },
  ]);
  await sql.end();
});

test.each<[string, (url: URL) => void, string]>([
  ["nobody listens", (url) => Object.assign(url, { port: "1" }), "antwoordt niet"],
  ["the password is wrong", (url) => Object.assign(url, { password: "fout" }), "het wachtwoord klopt niet"],
  ["the database is not there", (url) => Object.assign(url, { pathname: "/geen" }), "de database bestaat niet"],
  ["there is no password", (url) => Object.assign(url, { password: "" }), "bevat geen wachtwoord"],
  [
    "the user may not make roles",
    (url) => Object.assign(url, { username: weakOwner, password: "geheim" }),
    "geef die gebruiker het recht CREATEROLE",
  ],
])("when %s, the operator reads one sentence without the password", async (_case, change, sentence) => {
  const url = urlWith(change);
  const refused = await prepareDatabase(url, "unused").catch((error: unknown) => error);
  expect(refused).toMatchObject({ name: "StartError", message: expect.stringContaining(sentence) });
  expect(String(refused)).not.toMatch(/geheim|fout/);
  expect(String(refused)).not.toContain("\n");
});
