import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function cookieAt(origin: string) {
  vi.resetModules();
  vi.stubEnv("APP_ORIGIN", origin);
  const { noSessionCookie, sessionCookie } = await import("./session-cookie.server.ts");
  return { given: sessionCookie("token", 60_000), taken: noSessionCookie() };
}

test("on https the cookie belongs to this host alone and travels over https alone; scripts cannot read it", async () => {
  const { given, taken } = await cookieAt("https://meedoen.example");
  expect(given.split("; ").sort()).toEqual([
    "HttpOnly",
    "Max-Age=60",
    "Path=/",
    "SameSite=Lax",
    "Secure",
    "__Host-sessie=token",
  ]);
  expect(taken.split("; ")).toEqual(expect.arrayContaining(["__Host-sessie=", "Max-Age=0", "Path=/", "Secure"]));
});

test("on http, one's own computer, it has a plain name, because browsers refuse the other", async () => {
  const { given } = await cookieAt("http://localhost:3000");
  expect(given.split("; ").sort()).toEqual(["HttpOnly", "Max-Age=60", "Path=/", "SameSite=Lax", "sessie=token"]);
});
