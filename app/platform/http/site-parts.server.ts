import type { ServerBuild } from "@remix-run/node";

type Route = NonNullable<ServerBuild["routes"][string]>;

/**
 * The build of a site, cut into parts by the beginning of the address (ADR 0016). The router ranks every page of its build
 * at each request: with all pages in one build that is a third of what a request costs, with those of one part little.
 *
 * Pages stand right under the root. What begins with no fixed piece, such as the page for what does not exist, is in every
 * part.
 *
 * @param beginning - The piece of a path that tells its part, such as `voorstellen` for `/voorstellen/haven-stad`.
 * @returns The part of a path, always the same object for the same part; the whole build for a path of no part.
 */
export function siteParts(build: ServerBuild, beginning: (path: string) => string): (path: string) => ServerBuild {
  const routes = Object.values(build.routes).filter((route): route is Route => route !== undefined);
  const everywhere = routes.filter((route) => !beginsFixed(route));
  const parts = new Map<string, ServerBuild>();
  for (const name of new Set(routes.filter(beginsFixed).map(partOf))) {
    const own = routes.filter((route) => beginsFixed(route) && partOf(route) === name);
    parts.set(name, onlyWith(build, [...everywhere, ...own]));
  }
  return (path) => parts.get(beginning(path)) ?? build;

  function partOf(route: Route): string {
    return beginning(`/${route.path ?? ""}`);
  }
}

function beginsFixed(route: Route): boolean {
  return Boolean(route.index || (route.path && !/^[:*]/.test(route.path)));
}

/** The build with these pages only, also in the list that the page renderer reads. */
function onlyWith(build: ServerBuild, routes: Route[]): ServerBuild {
  const ids = new Set(routes.map((route) => route.id));
  const kept = <T>(all: Record<string, T>) => Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)));
  return { ...build, routes: kept(build.routes), assets: { ...build.assets, routes: kept(build.assets.routes) } };
}
