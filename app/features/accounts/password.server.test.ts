import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { hashPassword, inTurn, isOutdated, NO_PASSWORD, passwordMatches } from "./password.server.ts";

test("a password is stored as argon2id with 19 MiB, two passes, one lane, 16 bytes of salt and 32 of hash", async () => {
  const stored = await hashPassword("drie vogels op het dak");
  const [, algorithm, version, parameters, salt = "", output = ""] = stored.split("$");
  expect([algorithm, version, parameters]).toEqual(["argon2id", "v=19", "m=19456,t=2,p=1"]);
  expect(Buffer.from(salt, "base64")).toHaveLength(16);
  expect(Buffer.from(output, "base64")).toHaveLength(32);
});

test("the password matches, another one does not, and neither does an account without one", async () => {
  const stored = await hashPassword("drie vogels op het dak");
  expect(await passwordMatches(stored, "drie vogels op het dak")).toBe(true);
  expect(await passwordMatches(stored, "drie vogels op het dak ")).toBe(false);
  expect(await passwordMatches(undefined, "nobody has this password")).toBe(false);
  expect(await passwordMatches(NO_PASSWORD, "nobody has this password")).toBe(false);
});

test("the same letters typed another way are the same password", async () => {
  expect(await passwordMatches(await hashPassword("caf\u00e9 aan de haven"), "cafe\u0301 aan de haven")).toBe(true);
});

test("a hash with older parameters is outdated", async () => {
  expect(isOutdated(await hash("drie vogels op het dak", { memoryCost: 4096, timeCost: 3 }))).toBe(true);
  expect(isOutdated(await hashPassword("drie vogels op het dak"))).toBe(false);
});

test("four hash at once, fifty wait, the rest is told that it is busy", async () => {
  const outcomes = await Promise.all(Array.from({ length: 60 }, () => inTurn(async () => "done")));
  expect(outcomes.filter((outcome) => outcome === "busy")).toHaveLength(6);
});
