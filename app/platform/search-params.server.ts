import type { z } from "zod";
import { badRequest } from "./page-errors.server.ts";

/**
 * What the address asks for after its question mark. Ends the request with 400 when a parameter is unknown, stands
 * there twice, or has a value that the schema refuses. An empty value, as a form sends it for "all", counts as absent.
 */
export function searchParams<Schema extends z.ZodType>(request: Request, schema: Schema): z.output<Schema> {
  const given = new URL(request.url).searchParams;
  // Remix asks for a loader's data with parameters of its own, which no page knows.
  const entries = [...given].filter(([name]) => name !== "_routes" && name !== "index");
  if (new Set(entries.map(([name]) => name)).size < entries.length) badRequest();
  const parsed = schema.safeParse(Object.fromEntries(entries.filter(([, value]) => value !== "")));
  return parsed.success ? parsed.data : badRequest();
}
