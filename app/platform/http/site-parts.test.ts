import type { ServerBuild } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { siteParts } from "./site-parts.server.ts";

const routes = [
  { id: "root", path: "" },
  { id: "home", index: true },
  { id: "en", path: "en" },
  { id: "list", path: "voorstellen" },
  { id: "one", path: "voorstellen/:slug" },
  { id: "en/one", path: "en/voorstellen/:slug" },
  { id: "missing", path: "*" },
];
const byId = Object.fromEntries(routes.map((route) => [route.id, route]));
const build = { routes: byId, assets: { routes: byId } } as unknown as ServerBuild;
const beginning = (path: string) =>
  path
    .split("/", path.startsWith("/en/") ? 3 : 2)
    .join("/")
    .slice(1);
const partAt = (path: string) => siteParts(build, beginning)(path);

describe("the part of the site that an address belongs to", () => {
  test.each([
    ["/voorstellen", ["root", "missing", "list", "one"]],
    ["/voorstellen/haven-stad", ["root", "missing", "list", "one"]],
    ["/en/voorstellen/haven-stad", ["root", "missing", "en/one"]],
    ["/", ["root", "missing", "home"]],
    ["/en", ["root", "missing", "en"]],
  ])("%s is served from its own pages, the frame and the page for what is not there", (path, ids) => {
    const part = partAt(path);
    expect(Object.keys(part.routes).sort()).toEqual(ids.sort());
    expect(Object.keys(part.assets.routes)).toEqual(Object.keys(part.routes));
  });

  test.each(["/iets-anders", "/VOORSTELLEN", "/voorst%65llen/haven-stad"])("%s is left to the whole site", (path) => {
    expect(partAt(path)).toBe(build);
  });

  test("is one object, so that it is prepared once", () => {
    const partOf = siteParts(build, beginning);
    expect(partOf("/voorstellen")).toBe(partOf("/voorstellen/haven-stad"));
  });
});
