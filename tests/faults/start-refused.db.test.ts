import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs `npm start`'s program until it ends. */
function run(variables: Record<string, string>): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["app/start.js"], { cwd: root, env: { ...process.env, ...variables } });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.once("close", (code) => resolve({ code, output }));
  });
}

test.each([
  [{ PORT: "drie" }, "De omgevingsvariabele PORT klopt niet: verwacht wordt een getal van 1 tot en met 65535.\n"],
  [{ DEMO: "misschien" }, "De omgevingsvariabele DEMO klopt niet: verwacht wordt on of off.\n"],
])("a wrong setting %o ends the start with one sentence", async (variables, sentence) => {
  expect(await run(variables)).toEqual({ code: 1, output: sentence });
});

test("a chosen port that is taken ends the start with one sentence", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = String(typeof address === "object" && address ? address.port : 0);
  const sentence = `Poort ${port} is al in gebruik: kies een andere met PORT.\n`;
  expect(await run({ PORT: port })).toEqual({ code: 1, output: sentence });
  await new Promise((resolve) => server.close(resolve));
});
