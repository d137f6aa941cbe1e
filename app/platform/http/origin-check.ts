/** The three headers that tell where a form was sent from. */
export interface OriginHeaders {
  method: string;
  secFetchSite: string | undefined;
  origin: string | undefined;
}

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request may change something: only when the browser says that it comes from our own pages (WEB-4).
 * Sec-Fetch-Site decides where it is sent, Origin in older browsers; a request with neither is refused.
 *
 * @param ownOrigin - The origin of the site, as configured.
 */
export function mayChange(request: OriginHeaders, ownOrigin: string): boolean {
  if (SAFE_METHODS.has(request.method)) return true;
  if (request.secFetchSite !== undefined) return request.secFetchSite === "same-origin";
  return request.origin === ownOrigin;
}
