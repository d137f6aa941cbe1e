import { DrizzleQueryError } from "drizzle-orm";
import { expect, test } from "vitest";
import { describeError, loggablePath } from "./log.server.ts";

test("a refused row is logged without the values in it", () => {
  const cause = Object.assign(new Error("duplicate key value"), {
    code: "23505",
    constraint_name: "users_email_once",
    detail: "Key (email)=(fatima@voorbeeld.nl) already exists.",
  });
  const described = describeError(new DrizzleQueryError("insert into users", ["fatima@voorbeeld.nl"], cause));
  expect(described).toMatchObject({ code: "23505", constraint: "users_email_once" });
  expect(JSON.stringify(described)).not.toContain("fatima");
});

test("an error of our own keeps its message and its place", () => {
  const described = describeError(new Error("round 7 has no items"));
  expect(described).toMatchObject({ message: "round 7 has no items" });
  expect(described.place).not.toHaveLength(0);
});

test("a path is logged without query and without codes that lead to a person", () => {
  expect(loggablePath("/zoeken?q=mijn+naam")).toBe("/zoeken");
  expect(loggablePath("/bedankt/K7QF-92XM-44PD")).toBe("/bedankt/:id");
  expect(loggablePath("/voorstellen/haven-stad/effecten")).toBe("/voorstellen/haven-stad/effecten");
});
