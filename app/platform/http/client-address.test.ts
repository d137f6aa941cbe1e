import { expect, test } from "vitest";
import { clientAddress, configuredHost } from "./client-address.ts";

test.each([
  ["a made-up header without a proxy of ours", "203.0.113.9", "1.2.3.4", 0, "203.0.113.9"],
  ["one proxy", "10.0.0.1", "203.0.113.9", 1, "203.0.113.9"],
  ["one proxy and a made-up address before it", "10.0.0.1", "1.2.3.4, 203.0.113.9", 1, "203.0.113.9"],
  ["two proxies", "10.0.0.1", "1.2.3.4, 203.0.113.9, 10.0.0.2", 2, "203.0.113.9"],
  ["fewer addresses than proxies", "10.0.0.1", "203.0.113.9", 2, "203.0.113.9"],
  ["a proxy that adds nothing", "10.0.0.1", undefined, 1, "10.0.0.1"],
  ["an IPv4 address on an IPv6 socket", "::ffff:203.0.113.9", undefined, 0, "203.0.113.9"],
])("the client address with %s", (_case, socket, header, proxies, expected) => {
  expect(clientAddress(socket, header, proxies)).toBe(expected);
});

test("a host that is not configured counts as the first that is", () => {
  expect(configuredHost("elders.nl", ["meedoen.nl"])).toBe("meedoen.nl");
  expect(configuredHost(undefined, ["meedoen.nl"])).toBe("meedoen.nl");
  expect(configuredHost("127.0.0.1:3000", ["localhost:3000", "127.0.0.1:3000"])).toBe("127.0.0.1:3000");
});
