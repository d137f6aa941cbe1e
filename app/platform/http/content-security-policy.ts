/** Which extra a policy allows: the development server's own scripts, styles and socket. */
export interface PolicyOptions {
  development?: boolean;
}

const NONCE = "<nonce>";

/**
 * What a page may load: our own files and nothing else, scripts only with the nonce of this response.
 * Written out once; what differs per response is the nonce.
 * No directive has an `unsafe-*` word, so a `style=` attribute or an inline handler does not work anywhere on the site.
 */
export function contentSecurityPolicy({ development = false }: PolicyOptions = {}): (nonce: string) => string {
  const policy: Record<string, string> = {
    "default-src": "'none'",
    "script-src": `'self' 'nonce-${NONCE}'`,
    // Vite injects styles and talks to the page over a socket while developing; that build is never served to others.
    "style-src": development ? "'self' 'unsafe-inline'" : "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": development ? "'self' ws:" : "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
    "object-src": "'none'",
  };
  const written = Object.entries(policy).map(([directive, sources]) => `${directive} ${sources}`);
  const [before = "", after = ""] = written.join("; ").split(NONCE);
  return (nonce) => before + nonce + after;
}
