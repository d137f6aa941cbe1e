import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { users } from "~db/schema/index.ts";
import { aBrowserOf, anAccount } from "../../../tests/factories/account.ts";
import { anOrganisation } from "../../../tests/factories/round.ts";
import { testDatabase } from "../../../tests/setup/database.ts";
import { changeRole, createUser } from "./account.commands.server.ts";
import { continueSession } from "./session.commands.server.ts";
import { hashOfToken } from "./session-cookie.server.ts";

let organisationId = 0;

beforeAll(async () => {
  organisationId = await anOrganisation((await testDatabase()).db);
});

const person = { displayName: "Jan", role: "resident", password: "drie vogels op het dak" } as const;

test("fifty who register with the same address at the same time get one account", async () => {
  const { db } = await testDatabase();
  const email = "samen@example.nl";
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, () => createUser(db, { ...person, organisationId, email })),
  );
  expect(outcomes.filter(({ kind }) => kind === "created")).toHaveLength(1);
  expect(outcomes.filter(({ kind }) => kind === "email-taken")).toHaveLength(49);
  expect(await db.select().from(users).where(eq(users.email, email))).toHaveLength(1);
});

test("an address in capitals is the same address; in another organisation it is another person's", async () => {
  const { db } = await testDatabase();
  const elsewhere = await anOrganisation(db);
  const kind = async (id: number, email: string) => {
    const outcome = await createUser(db, { ...person, password: null, organisationId: id, email });
    return outcome.kind;
  };
  expect(await kind(organisationId, "els@example.nl")).toBe("created");
  expect(await kind(organisationId, " Els@Example.nl")).toBe("email-taken");
  expect(await kind(elsewhere, "els@example.nl")).toBe("created");
});

test("another role ends all sessions of that person and of nobody else", async () => {
  const { db } = await testDatabase();
  const official = await anAccount(db, { organisationId, role: "official" });
  const colleague = await anAccount(db, { organisationId, role: "official" });
  const browsers = [await aBrowserOf(db, official), await aBrowserOf(db, official), await aBrowserOf(db, colleague)];
  expect(await changeRole(db, { organisationId, userId: official.id, role: "resident" })).toBe("changed");
  const found = await Promise.all(
    browsers.map((cookie) => continueSession(db, hashOfToken(cookie.split("=")[1] ?? ""), new Date())),
  );
  expect(found.map((user) => user?.id)).toEqual([undefined, undefined, colleague.id]);
});

test("the role of somebody in another organisation cannot be changed from here", async () => {
  const { db } = await testDatabase();
  const stranger = await anAccount(db, { organisationId: await anOrganisation(db) });
  expect(await changeRole(db, { organisationId, userId: stranger.id, role: "admin" })).toBe("unknown-user");
});
