import { expect, test } from "vitest";
import { networkOf } from "./network.ts";

test.each([
  ["192.0.2.17", "192.0.2"],
  ["::ffff:192.0.2.17", "192.0.2"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:0"],
  ["2001:db8:1:ff:3:4:5:6", "2001:db8:1:0"],
  ["2001:db8:1:1ff:3:4:5:6", "2001:db8:1:100"],
  ["2001:0DB8:0001:ab02::6", "2001:db8:1:ab00"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
])("%s belongs to %s", (address, network) => expect(networkOf(address)).toBe(network));
