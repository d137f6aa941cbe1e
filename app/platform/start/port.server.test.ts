import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { choosePort } from "./port.server.ts";

let taken: Server | undefined;
afterEach(() => new Promise((resolve) => (taken ? taken.close(resolve) : resolve(undefined))));

/** A port that somebody listens on. */
function takenPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      taken = server;
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}

test("a taken port that nobody chose becomes one of the next ten", async () => {
  const port = await takenPort();
  const found = await choosePort(port, false, "127.0.0.1");
  expect(found).toBeGreaterThan(port);
  expect(found).toBeLessThanOrEqual(port + 10);
});

test("a taken port that somebody chose is a sentence", async () => {
  const port = await takenPort();
  const sentence = `Poort ${port} is al in gebruik: kies een andere met PORT.`;
  await expect(choosePort(port, true, "127.0.0.1")).rejects.toThrow(sentence);
});

test("an address of another computer is a sentence", async () => {
  await expect(choosePort(3000, true, "192.0.2.1")).rejects.toThrow("Het adres 192.0.2.1 (HOST)");
});
