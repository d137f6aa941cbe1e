import { describe, expect, test } from "vitest";
import { type Role, roles } from "~/features/accounts/role.ts";
import { matrix } from "../tests/access/matrix.ts";
import { staffPagesFor } from "./staff-pages.ts";

const staff = roles.filter((role) => role !== "resident");
const pagesOf = (role: Role) => staffPagesFor(role).flatMap(({ pages }) => pages);
const visits = matrix.filter(({ method, form }) => method === "GET" && form === undefined);
const hrefs = [...new Set(staff.flatMap(pagesOf).map(({ href }) => href))];
// A page that the matrix of rights does not know fails the test of that matrix.
const everyPage = hrefs.filter((href) => visits.some(({ path }) => path === href));
const statusOf = (href: string, role: Role) => visits.find(({ path }) => path === href)?.expected[role];

test("the groups stand in the order of the work", () => {
  expect(staffPagesFor("admin").map(({ name }) => name)).toEqual([
    ...["proposals", "asking", "panels", "lot", "results", "mail", "logbook"],
  ]);
});

describe.each(staff)("a %s", (role) => {
  test.each(everyPage)("is led to %s exactly when it opens", (href) => {
    expect(pagesOf(role).some((page) => page.href === href)).toBe(statusOf(href, role) === 200);
  });

  test("finds no group with nothing in it", () => {
    for (const { pages } of staffPagesFor(role)) expect(pages.length).toBeGreaterThan(0);
  });
});

test("a resident is led nowhere", () => {
  expect(staffPagesFor("resident")).toEqual([]);
});
