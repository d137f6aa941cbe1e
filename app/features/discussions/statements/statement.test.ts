import { describe, expect, test } from "vitest";
import { judgingOf, type StatementToJudge, statementRoundState, voteNumber, votes, voteWord } from "./statement.ts";
import { openRoundForm, StatementForm, staffStatementForm } from "./statement-form.server.ts";
import { inOrderOfVoter, newVoterToken } from "./voter.server.ts";

const statement = (id: number, vote: StatementToJudge["vote"] = null) => ({ id, body: `Stelling ${id}`, vote });

describe("what is put to somebody", () => {
  test("is the first statement in their order that they did not judge", () => {
    const judging = judgingOf([statement(7, "agree"), statement(3), statement(9)], undefined);
    expect(judging).toMatchObject({ current: { id: 3 }, previousId: 7, total: 3 });
    expect(judging.judged).toHaveLength(1);
  });

  test("is a statement that they judged, when they go back to it", () => {
    const order = [statement(7, "agree"), statement(3, "pass"), statement(9)];
    expect(judgingOf(order, 7)).toMatchObject({ current: { id: 7, vote: "agree" }, previousId: null });
    expect(judgingOf(order, 12)).toMatchObject({ current: { id: 9 } });
  });

  test("is nothing when they judged everything", () => {
    expect(judgingOf([statement(7, "agree")], undefined)).toMatchObject({ current: null, previousId: null });
  });
});

describe("the order of statements", () => {
  const key = new Uint8Array(32).fill(7);
  const all = Array.from({ length: 12 }, (_, index) => statement(index + 1));
  const orderOf = (voter: string, of = all) => inOrderOfVoter(of, { key, voter }).map(({ id }) => id);

  test("is the same each time for one person, and another for another", () => {
    expect(orderOf("anna")).toEqual(orderOf("anna", [...all].reverse()));
    expect(orderOf("anna")).not.toEqual(orderOf("bram"));
    expect([...orderOf("anna")].sort((a, b) => a - b)).toEqual(all.map(({ id }) => id));
  });

  test("puts every statement first for about as many people", () => {
    const first = Array.from({ length: 1200 }, (_, person) => orderOf(`person ${person}`)[0]);
    const times = all.map(({ id }) => first.filter((one) => one === id).length);
    expect(Math.min(...times)).toBeGreaterThan(60);
    expect(Math.max(...times)).toBeLessThan(140);
  });

  test("stays when a device gets its token: the form that it was shown with decides", () => {
    expect(newVoterToken(key, "a")).toBe(newVoterToken(key, "a"));
    expect(newVoterToken(key, "a")).not.toBe(newVoterToken(key, "b"));
    expect(newVoterToken(key, "a")).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });
});

test("a vote has one number, and comes back from it", () => {
  for (const vote of votes) expect(voteWord(voteNumber(vote))).toBe(vote);
});

test("a round without its key has ended, whatever its dates say", () => {
  const round = { opensAt: new Date("2026-06-01"), closesAt: new Date("2026-07-01"), hasKey: true };
  const at = (day: string, hasKey = true) => statementRoundState({ ...round, hasKey }, new Date(day));
  expect([at("2026-05-31"), at("2026-06-01"), at("2026-07-01")]).toEqual(["upcoming", "open", "closed"]);
  expect(at("2026-06-15", false)).toBe("closed");
});

describe("the form of a statement", () => {
  const send = (body: string) =>
    StatementForm.safeParse({ intent: "add", formKey: "0b3a4c0e-0000-4000-8000-000000000000", body });

  test("takes one short sentence on one line", () => {
    const sent = send("  Er moet een brug\nkomen voor de fiets. ");
    expect(sent.data).toMatchObject({ body: "Er moet een brug komen voor de fiets." });
  });

  test.each([
    ["too short", "Brug."],
    ["too long", "a".repeat(201)],
    ["with a link", "Zie www.voorbeeld.nl voor meer."],
    ["with a character that turns text around", "Er moet een brug \u202e komen."],
  ])("refuses one %s", (_what, body) => {
    expect(send(body).error?.issues.map(({ path }) => path)).toEqual([["body"]]);
  });
});

describe("the form that opens a round", () => {
  const now = new Date("2026-06-15T12:00:00Z");
  const lines = "Er komt genoeg groen.\n\nDe pont is te vol.\nWerk moet blijven.";
  const open = (change: Record<string, string>) =>
    openRoundForm(now).safeParse({
      ...{ intent: "open", opensDay: "", closesDay: "2026-06-30", statements: lines },
      ...change,
    });

  test("begins now without a first day, ends with the last one, and reads a statement a line", () => {
    expect(open({}).data).toEqual({
      opensAt: now,
      closesAt: new Date("2026-06-30T22:00:00Z"),
      statements: ["Er komt genoeg groen.", "De pont is te vol.", "Werk moet blijven."],
      step: "look",
    });
    expect(open({ opensDay: "2026-06-20" }).data?.opensAt).toEqual(new Date("2026-06-19T22:00:00Z"));
  });

  test.each([
    ["opensDay", { opensDay: "2026-06-14" }],
    ["opensDay", { opensDay: "gisteren" }],
    ["closesDay", { closesDay: "2026-06-14" }],
    ["closesDay", { closesDay: "" }],
    ["closesDay", { opensDay: "2026-07-05" }],
    ["statements", { statements: "Er komt genoeg groen.\nDe pont is te vol." }],
    ["statements", { statements: `${lines}\nKort` }],
    ["sure", { step: "carry-out" }],
  ])("names %s as the mistake in %o", (field, change) => {
    expect(open(change).error?.issues.map(({ path }) => path)).toEqual([[field]]);
  });
});

describe("what is wrong with the lines", () => {
  const now = new Date("2026-06-15T12:00:00Z");
  const told = (...lines: string[]) =>
    staffStatementForm(now)
      .safeParse({ intent: "add", statements: lines.join("\n") })
      .error?.issues.map(({ message }) => message);

  test.each([
    ["too short", "lineShort", "Kort"],
    ["too long", "lineLong", "a".repeat(201)],
    ["there twice", "lineTwice", " De pont  is te vol. "],
    ["odd", "lineOdd", "Er moet een brug \u202e komen."],
  ])("says of the second line that it is %s", (_what, message, line) => {
    expect(told("De pont is te vol.", line)).toEqual([expect.stringContaining(`opinions.error.${message}`)]);
    expect(told("De pont is te vol.", line)?.[0]).toContain("?line=2&");
  });
});

describe("another last day", () => {
  // One in the morning of the 15th in the Netherlands.
  const now = new Date("2026-06-14T23:00:00Z");
  const extend = (closesDay: string) => staffStatementForm(now).safeParse({ intent: "extend", closesDay });

  test("is today or later", () => {
    expect(extend("2026-06-15").data).toEqual({ intent: "extend", closesAt: new Date("2026-06-15T22:00:00Z") });
  });

  test.each([
    ["2026-06-14", "opinions.error.dayOver"],
    ["2025-06-15", "opinions.error.dayOver"],
    ["", "opinions.error.closesDay"],
    ["morgen", "opinions.error.closesDay"],
  ])("is not “%s”", (day, message) => {
    const issues = extend(day).error?.issues.map((issue) => [issue.path, issue.message]);
    expect(issues).toEqual([[["closesDay"], message]]);
  });
});
