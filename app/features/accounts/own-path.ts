const base = "http://own.invalid";

/**
 * The path to go on to after signing in, if it is one of our own; otherwise undefined.
 * Only what the URL parser itself reads as a path on this host passes, and it is passed on as the parser wrote it.
 */
export function ownPath(path: string | null | undefined): string | undefined {
  if (!path?.startsWith("/") || /[\\\p{Cc}\p{Zs}]/u.test(path)) return undefined;
  if (!URL.canParse(path, base)) return undefined;
  const url = new URL(path, base);
  if (url.origin !== base || url.username !== "" || url.password !== "") return undefined;
  const own = url.pathname + url.search;
  return own.startsWith("//") ? undefined : own;
}
