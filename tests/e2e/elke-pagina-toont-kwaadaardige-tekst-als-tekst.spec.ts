import type { Page } from "playwright/test";
import { payloads } from "../xss/payloads.ts";
import { fields, type Ground, type PageToLookAt } from "../xss/planted-texts.ts";
import { expect, test } from "./browser.ts";
import { onPlantedGround, signInAs } from "./planted-ground.ts";

/** Pages of one kind are all alike but for their text; so many of each kind are looked at in a browser. */
const MOST_PER_KIND = 25;

/** What ran although it was only text; the policy's refusals are errors in the console, which fail the test by themselves. */
async function watch(page: Page): Promise<string[]> {
  const ran: string[] = [];
  page.on("dialog", async (dialog) => {
    ran.push(`dialog on ${page.url()}`);
    await dialog.dismiss();
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`the policy refused ${event.violatedDirective}: ${event.blockedURI}`);
    });
  });
  return ran;
}

function readerOf(actor: PageToLookAt["actor"], { authorId, moderatorId }: Ground): string | undefined {
  if (actor === "anonymous") return undefined;
  return actor === "resident" ? authorId : moderatorId;
}

async function lookAt(page: Page, ground: Ground, pages: readonly PageToLookAt[], origin: string): Promise<void> {
  for (const actor of new Set(pages.map((one) => one.actor))) {
    await page.context().clearCookies();
    const userId = readerOf(actor, ground);
    if (userId) await signInAs(page.context(), ground, { userId, origin });
    for (const { path } of pages.filter((one) => one.actor === actor).slice(0, MOST_PER_KIND)) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(200);
    }
  }
}

test("een browser voert niets uit van wat mensen schreven, op geen enkele pagina", async ({ page, baseURL }) => {
  test.setTimeout(600_000);
  const ran = await watch(page);
  await onPlantedGround(async (ground) => {
    for (const field of fields.filter(({ name }) => name !== "mails")) {
      await field.plant(ground, payloads);
      await lookAt(page, ground, await field.pages(ground), baseURL ?? "");
    }
  });
  expect(ran).toEqual([]);
});
