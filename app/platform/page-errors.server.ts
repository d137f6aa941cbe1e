import { isPlain } from "./plain-text.ts";

/** Ends the request with the page "Deze pagina bestaat niet". */
export function notFound(): never {
  throw new Response(null, { status: 404 });
}

/** Ends the request with the page "U mag deze pagina niet zien". */
export function forbidden(): never {
  throw new Response(null, { status: 403 });
}

/** Ends the request with the page "Dit verzoek klopt niet": a search parameter off the list, a malformed id. */
export function badRequest(): never {
  throw new Response(null, { status: 400 });
}

/** The parameter of the route; 404 when it is missing, or holds characters that no name has and no database takes. */
export function requireParam(params: Record<string, string | undefined>, name: string): string {
  const value = params[name];
  return value !== undefined && isPlain(value) ? value : notFound();
}
