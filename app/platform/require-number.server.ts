import { notFound, requireParam } from "./page-errors.server.ts";

/** The number that a parameter of the route is; 404 for anything that the database has no number for. */
export function requireNumber(params: Record<string, string | undefined>, name: string): number {
  const value = requireParam(params, name);
  return /^[1-9]\d{0,8}$/.test(value) ? Number(value) : notFound();
}
