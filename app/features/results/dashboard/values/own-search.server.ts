import type { z } from "zod";
import { searchParams } from "~/platform/search-params.server.ts";

/**
 * What a page's own parameters ask for, and the request without them: the rest of the address is of the round's results,
 * which know no parameter of one page. Ends the request with 400 for a value that is not on the page's list.
 */
export function ownSearch<Schema extends z.ZodObject>(
  request: Request,
  schema: Schema,
): { own: z.output<Schema>; rest: Request } {
  const names = new Set(Object.keys(schema.shape));
  const own = new URL(request.url);
  const rest = new URL(request.url);
  for (const name of new Set(rest.searchParams.keys())) (names.has(name) ? rest : own).searchParams.delete(name);
  return {
    own: searchParams(new Request(own), schema),
    rest: new Request(rest, { headers: request.headers, signal: request.signal }),
  };
}
