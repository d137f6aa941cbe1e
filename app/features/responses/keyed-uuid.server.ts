import { createHmac } from "node:crypto";

/** HMAC-SHA256 of a text with the key of a round, as a UUID: whoever lacks the key can neither compute nor undo it. */
export function keyedUuid(key: Uint8Array, text: string): string {
  const hex = createHmac("sha256", key).update(text).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}
