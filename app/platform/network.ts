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
 * The network that an address belongs to: the first three numbers of IPv4, the first 56 bits of IPv6.
 * Limits count per network, because one person gets a whole IPv6 network and easily a neighbouring IPv4 address. Most
 * providers give a home a /56, so a /64 would give one person 256 turns for one; a /48 would put 256 homes, or all the
 * phones of one mast, in one. Some lines do have a /48: what they could do with 256 networks the limit per account stops.
 */
export function networkOf(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, "");
  if (!isIPv6(plain)) return plain.split(".").slice(0, 3).join(".");
  const groups = groupsOf(plain.split("%")[0] ?? plain).map((group) => Number.parseInt(group, 16));
  const [first = 0, second = 0, third = 0, fourth = 0] = groups;
  return [first, second, third, fourth & 0xff00].map((group) => group.toString(16)).join(":");
}
