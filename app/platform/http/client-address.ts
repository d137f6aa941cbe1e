/**
 * The address of the person's computer, for rate limits (WEB-5). Each proxy we run adds one address to the end of
 * X-Forwarded-For, so only that many from the end are believed; what stands before them anyone can have made up.
 *
 * @param forwardedFor - The X-Forwarded-For header as received.
 * @param trustedProxies - How many proxies of our own stand before the application.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string {
  const added = (forwardedFor ?? "").split(",").map((address) => address.trim());
  const believed = trustedProxies > 0 ? added.at(-trustedProxies) || added[0] : undefined;
  return (believed || socketAddress || "").replace(/^::ffff:/, "");
}

/** The host that this request counts as sent to: a configured one, never one that the request made up. */
export function configuredHost(received: string | undefined, allowed: readonly string[]): string {
  const [first = ""] = allowed;
  return received !== undefined && allowed.includes(received) ? received : first;
}
