import { expect, test } from "vitest";
import { StartError } from "../../db/start-error.ts";
import { readEnvironment } from "./env.server.ts";

test("without variables the site runs on this computer, with its own database", () => {
  expect(readEnvironment({})).toMatchObject({
    port: 3000,
    portIsSet: false,
    host: "127.0.0.1",
    databaseUrl: undefined,
    dataDir: ".data",
    appOrigin: "http://localhost:3000",
    trustedProxies: 0,
    poolSize: 10,
    webConcurrency: 1,
  });
});

test("an empty variable counts as not set", () => {
  expect(readEnvironment({ DATABASE_URL: "", PORT: "" })).toMatchObject({ databaseUrl: undefined, port: 3000 });
});

test("the origin follows the port, and keeps only scheme, host and port", () => {
  expect(readEnvironment({ PORT: "8080" }).appOrigin).toBe("http://localhost:8080");
  expect(readEnvironment({ APP_ORIGIN: "https://meedoen.nl/pad" }).appOrigin).toBe("https://meedoen.nl");
});

test.each([
  ["PORT", "abc"],
  ["PORT", "70000"],
  ["PORT", "80.5"],
  ["DATABASE_URL", "mysql://x"],
  ["APP_ORIGIN", "meedoen.nl"],
  ["CONTACT_EMAIL", "opendata"],
  ["DEMO", "ja"],
  ["TRUSTED_PROXIES", "-1"],
  ["LOG_LEVEL", "veel"],
  ["POOL_SIZE", "0"],
  ["WEB_CONCURRENCY", "1000"],
])("a wrong %s gives one sentence that names it", (name, value) => {
  const read = () => readEnvironment({ [name]: value });
  expect(read).toThrow(StartError);
  expect(read).toThrow(name);
});

test("a wrong value is not repeated, because it may hold a password", () => {
  expect(() => readEnvironment({ DATABASE_URL: "geheim" })).toThrow(/^(?!.*geheim)/);
});
