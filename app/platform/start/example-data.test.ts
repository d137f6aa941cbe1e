import { expect, test } from "vitest";
import { wantsExampleData } from "./example-data.server.ts";

const here = { demo: undefined, isEmbedded: true, appOrigin: "http://localhost:3000" } as const;

test.each([
  ["somebody tries the site on their own computer", here, true],
  ["the same under the number of their own computer", { ...here, appOrigin: "http://127.0.0.1:3000" }, true],
  ["the operator asks for none", { ...here, demo: "off" }, false],
  ["others can reach the site", { ...here, appOrigin: "https://meedoen.nl" }, false],
  ["others can reach the site without https", { ...here, appOrigin: "http://meedoen.nl" }, false],
  ["a proxy ends https in front of this computer", { ...here, appOrigin: "https://localhost" }, false],
  ["others can reach it and the operator asks for it", { ...here, appOrigin: "https://meedoen.nl", demo: "on" }, true],
  ["the server is not ours", { ...here, isEmbedded: false }, false],
  ["the server is not ours and the operator asks for it", { ...here, isEmbedded: false, demo: "on" }, true],
] as const)("example data when %s: %s", (_case, site, wanted) => {
  expect(wantsExampleData(site)).toBe(wanted);
});
