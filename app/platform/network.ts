import { isIPv6 } from "node:net";

/** The eight groups of an IPv6 address, `::` written out; a group of an embedded IPv4 address stays as it is. */
function groupsOf(address: string): string[] {
  const [head = "", tail] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  if (tail === undefined) return left;
  const right = tail === "" ? [] : tail.split(":");
  const missing = Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array<string>(missing).fill("0"), ...right];
}

/**
 * The network that an address belongs to: the first three numbers of IPv4, the first four groups of IPv6.
 * Limits count per network, because one person gets a whole IPv6 network and easily a neighbouring IPv4 address.
 */
export function networkOf(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, "");
  if (!isIPv6(plain)) return plain.split(".").slice(0, 3).join(".");
  const groups = groupsOf(plain.split("%")[0] ?? plain);
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}
