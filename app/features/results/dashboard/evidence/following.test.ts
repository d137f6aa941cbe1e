import { expect, test } from "vitest";
import { searchParams } from "~/platform/search-params.server.ts";
import { isFollowing, OverviewSearch, refreshHeaders } from "./following.server.ts";

const asked = (query: string) => searchParams(new Request(`http://localhost/beheer${query}`), OverviewSearch);

test("the page follows the work after the button or the link, and never of its own accord", () => {
  expect(isFollowing(asked(""))).toBe(false);
  expect(isFollowing(asked("?bijgewerkt=0"))).toBe(true);
  expect(isFollowing(asked("?volgen=ja"))).toBe(true);
});

test("the browser comes back in the language of the page, and only while something is under way", () => {
  expect(refreshHeaders(new Request("http://localhost/beheer?bijgewerkt=3"), true)).toEqual({
    Refresh: "10; url=/beheer?volgen=ja",
  });
  expect(refreshHeaders(new Request("http://localhost/en/beheer"), true).Refresh).toContain("/en/beheer?volgen=ja");
  expect(refreshHeaders(new Request("http://localhost/beheer?volgen=ja"), false)).toEqual({});
});

test("another word than ja is refused", () => {
  let status: number | undefined;
  try {
    asked("?volgen=misschien");
  } catch (refusal) {
    status = refusal instanceof Response ? refusal.status : undefined;
  }
  expect(status).toBe(400);
});
