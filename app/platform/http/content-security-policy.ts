/** Which extra a policy allows: the development server's own scripts, styles and socket. */
export interface PolicyOptions {
  development?: boolean;
}

/**
 * What a page may load: our own files and nothing else, scripts only with the nonce of this response.
 * No directive has an `unsafe-*` word, so a `style=` attribute or an inline handler does not work anywhere on the site.
 */
export function contentSecurityPolicy(nonce: string, { development = false }: PolicyOptions = {}): string {
  const policy: Record<string, string> = {
    "default-src": "'none'",
    "script-src": `'self' 'nonce-${nonce}'`,
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
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}
