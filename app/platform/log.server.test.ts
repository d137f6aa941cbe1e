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

test("typed text that looks like a place in the code is not logged as one", () => {
  const typed = "Ik woon\n    at Dorpsstraat (1:2:3)\n    at mijn huis:4:5";
  const cause = Object.assign(new Error(`value too long: ${typed}`), { code: "22001" });
  const described = describeError(new DrizzleQueryError("insert into comments", [typed], cause));
  expect(JSON.stringify(described)).not.toMatch(/Dorpsstraat|mijn huis/);
  expect(described.place).not.toHaveLength(0);
});

test("a stack that does not hold the message any more tells no place", () => {
  const changed = Object.assign(new Error("    at Dorpsstraat:1:2"), { code: "22001" });
  changed.message = "something else";
  expect(JSON.stringify(describeError(changed))).not.toContain("Dorpsstraat");
});

/** All letters of the alphabet of receipts, and none of its digits. */
const receipts = ["KQWXMDVTHJPZABCE", "FGNRSYKQWXMDVTHJ", "kqwx-mdvt-hjpz-abce", "K7QF-92XM-44PD-0000"];

test.each(receipts)("the receipt %s is never logged, however its page is asked for", (receipt) => {
  for (const page of ["/bedankt/", "/en/bedankt/", "/Bedankt/", "/%62edankt/", "//bedankt//", "/%ZZ/bedankt/"]) {
    for (const rest of ["", ".data", "/", "/meer", "?a=b"]) {
      const logged = loggablePath(`${page}${receipt}${rest}`);
      expect(logged.toLowerCase()).not.toContain(receipt.toLowerCase());
      expect(logged).toContain(":id");
    }
  }
  expect(loggablePath("/en/bedankt")).toBe("/en/bedankt");
});

test("a path is logged without query and without codes that lead to a person", () => {
  expect(loggablePath("/zoeken?q=mijn+naam")).toBe("/zoeken");
  expect(loggablePath("/bedankt/K7QF-92XM-44PD")).toBe("/bedankt/:id");
  expect(loggablePath("/voorstellen/haven-stad/effecten")).toBe("/voorstellen/haven-stad/effecten");
});
