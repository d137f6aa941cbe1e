import type { APIResponse, Page } from "playwright/test";
import { type Account, signIn } from "./accounts.ts";
import { expect, test } from "./browser.ts";
import { ADMIN, MODERATOR, OFFICIAL, PUBLIC, RESEARCHER, RESIDENT } from "./pages-to-check.ts";

/**
 * A button sends every field of its form, also those that are meant for the button beside it. Runs after all other tests:
 * it presses everything, on whatever they left.
 */
interface Press {
  button: string;
  method: string;
  action: string;
  isMultipart: boolean;
  /** Name and value; null is a file that nobody chose. */
  fields: [name: string, value: string | null][];
}

/** What each button of a document would send, as the browser gathers it; text fields that are empty hold `typed`. */
async function pressesIn(page: Page, sent: { source: string; path: string; typed: string }): Promise<Press[]> {
  return await page.evaluate(({ source, path, typed }) => {
    const main = new DOMParser().parseFromString(source, "text/html").querySelector("main");
    const all = <T extends Element>(selector: string) => [...(main?.querySelectorAll<T>(selector) ?? [])];
    for (const field of all<HTMLInputElement>('textarea, input:not([type]), input[type="text"]')) field.value ||= typed;
    // Some stand outside the form that they send.
    return all<HTMLButtonElement>('button:not([type="button"])').flatMap((button) => {
      const { form } = button;
      if (!form) return [];
      const action = button.getAttribute("formaction") ?? form.getAttribute("action") ?? "";
      return {
        button: button.textContent ?? "",
        method: form.method,
        action: new URL(action || path, location.origin + path).href,
        isMultipart: form.enctype === "multipart/form-data",
        fields: [...new FormData(form, button)].map(([name, value]): [string, string | null] => [
          name,
          typeof value === "string" ? value : null,
        ]),
      };
    });
  }, sent);
}

/** Sends a press, and once more when a button before it has signed out. */
async function send(page: Page, press: Press, who: Account | undefined): Promise<APIResponse> {
  const answer = await sendOnce(page, press);
  if (!who || !answer.headers().location?.includes("/inloggen?")) return answer;
  await signIn(page, who);
  return await sendOnce(page, press);
}

async function sendOnce(page: Page, { method, action, isMultipart, fields }: Press): Promise<APIResponse> {
  const text = fields.map(([name, value]): [string, string] => [name, value ?? ""]);
  const query = new URLSearchParams(text).toString();
  if (method === "get") return await page.request.get(`${action.split("?")[0]}?${query}`, { maxRedirects: 0 });
  const headers = { Origin: new URL(action).origin };
  if (!isMultipart) {
    const form = { ...headers, "Content-Type": "application/x-www-form-urlencoded" };
    return await page.request.post(action, { data: query, headers: form, maxRedirects: 0 });
  }
  const multipart = new FormData();
  for (const [name, value] of fields) multipart.append(name, value ?? new File([], ""));
  return await page.request.post(action, { multipart, headers, maxRedirects: 0 });
}

/** How the site did not understand a press. */
async function faultsOf(press: Press, response: APIResponse): Promise<string[]> {
  const status = response.status();
  const isRefused = status >= 500 || [403, 404, 405, 413, 415].includes(status);
  const isUnknown = status === 400 && (await response.text()).includes("Dit verzoek klopt niet");
  if (!isRefused && !isUnknown) return [];
  return [`“${press.button}” gives ${status} at ${new URL(press.action).pathname}`];
}

/** The document at a path; signs in again when one of the buttons has signed out. */
async function open(page: Page, path: string, who: Account | undefined): Promise<APIResponse> {
  const answer = await page.request.get(path);
  if (!who || !answer.url().includes("/inloggen?")) return answer;
  await signIn(page, who);
  return await page.request.get(path);
}

interface Pressed {
  presses: number;
  faults: string[];
}

/** Presses every button of a page, once with empty fields and once with something typed in each. */
async function pressAll(page: Page, path: string, who: Account | undefined): Promise<Pressed> {
  const pressed: Pressed = { presses: 0, faults: [] };
  for (const typed of ["", "Typ hier"]) {
    const answer = await open(page, path, who);
    if (answer.status() !== 200) pressed.faults.push(`${path} gives ${answer.status()}`);
    for (const press of await pressesIn(page, { source: await answer.text(), path, typed })) {
      const faults = await faultsOf(press, await send(page, press, who));
      pressed.presses += 1;
      pressed.faults.push(...faults.map((fault) => `${path}: ${fault}`));
    }
  }
  return pressed;
}

/** With the fewest presses that their pages are good for: so many at least were there when this was written. */
const WHO: [who: Account | undefined, paths: string[], presses: number][] = [
  [undefined, PUBLIC, 30],
  ["bewoner", RESIDENT, 50],
  ["onderzoeker", RESEARCHER, 2],
  ["ambtenaar", OFFICIAL, 300],
  ["moderator", MODERATOR, 4],
  ["beheerder", ADMIN, 2],
];

for (const [who, paths, fewest] of WHO) {
  test(`de site begrijpt elke knop die ${who ?? "iedereen"} ziet`, async ({ page }) => {
    await page.goto("/over");
    if (who) await signIn(page, who);
    const pressed: Pressed[] = [];
    for (const path of paths) pressed.push(await pressAll(page, path, who));
    expect(pressed.flatMap(({ faults }) => faults)).toEqual([]);
    const presses = pressed.reduce((sum, one) => sum + one.presses, 0);
    expect(presses).toBeGreaterThanOrEqual(fewest);
  });
}
