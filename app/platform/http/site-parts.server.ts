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
  const everywhere: Route[] = [];
  const named = new Map<string, Route[]>();
  for (const route of Object.values(build.routes)) {
    if (!route) continue;
    const hasAddress = route.index || (route.path && !/^[:*]/.test(route.path));
    const name = hasAddress ? beginning(`/${route.path ?? ""}`) : undefined;
    if (name === undefined) everywhere.push(route);
    else named.set(name, [...(named.get(name) ?? []), route]);
  }
  const parts = new Map<string, ServerBuild>();
  for (const [name, routes] of named) {
    parts.set(name, {
      ...build,
      routes: Object.fromEntries([...everywhere, ...routes].map((route) => [route.id, route])),
    });
  }
  return (path) => parts.get(beginning(path)) ?? build;
}
