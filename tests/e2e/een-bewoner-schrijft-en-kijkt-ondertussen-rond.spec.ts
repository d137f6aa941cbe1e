import { as, signInAsNew } from "./accounts.ts";
import { expect, test } from "./browser.ts";
import { accessibilityFaults } from "./page-checks.ts";

const path = "/voorstellen/haven-stad/reacties";
const words = "De bomen aan de kade moeten";
const reply = "Dat vind ik ook,";
const restored = "Dit schreef u eerder en hebt u nog niet verstuurd.";

test("wat een bewoner schrijft, staat er nog na een link, en gaat weg na versturen en na uitloggen", async ({
  page,
  javaScriptEnabled,
}) => {
  const text = page.getByLabel("Uw reactie");
  await signInAsNew(page);
  await page.goto(path);
  if (javaScriptEnabled === false) {
    await expect(text).toBeVisible();
    await expect(page.getByText(restored)).toBeHidden();
    return;
  }

  await test.step("na een filter, een antwoord en een melding staat de halve reactie er nog", async () => {
    await text.fill(words);
    await page.getByLabel("Voor", { exact: true }).check();
    const answering = page.getByRole("link", { name: /^Antwoorden/ }).first();
    const conversation = (await answering.getAttribute("href")) ?? "";
    await answering.click();
    await expect(page.getByLabel("Uw antwoord")).toHaveValue("");
    await page.getByLabel("Uw antwoord").fill(reply);
    await page
      .getByRole("link", { name: /^Melden/ })
      .first()
      .click();
    await page.goto(`${path}?houding=tegen`);
    await expect(text).toHaveValue(words);
    await expect(page.getByLabel("Voor", { exact: true })).toBeChecked();
    await expect(page.getByText(restored)).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    // The same conversation: meanwhile others begin new ones, which stand first.
    await page.goto(conversation);
    await expect(page.getByLabel("Uw antwoord")).toHaveValue(reply);
  });

  await test.step("weggooien maakt het vak leeg, ook voor later", async () => {
    await page.goto(path);
    await page.getByRole("button", { name: "Gooi deze tekst weg" }).click();
    await expect(text).toHaveValue("");
    await page.goto(path);
    await expect(page.getByText(restored)).toBeHidden();
  });

  await test.step("wat is verstuurd, komt niet terug; een tekst die het niet haalde wel", async () => {
    await text.fill(words);
    await page.getByRole("button", { name: "Reactie plaatsen" }).click();
    await expect(page.getByRole("link", { name: /^Kies of u voor of tegen bent/ })).toBeVisible();
    await page.goto(path);
    await expect(text).toHaveValue(words);
    await page.getByLabel("Voor", { exact: true }).check();
    await page.getByRole("button", { name: "Reactie plaatsen" }).click();
    await page.waitForURL(/geplaatst=/);
    await page.goto(path);
    await expect(text).toHaveValue("");
  });

  await test.step("na uitloggen ziet wie hierna inlogt niets", async () => {
    await text.fill(words);
    await page.getByRole("button", { name: "Uitloggen" }).click();
    await page.waitForURL("/uitloggen");
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  });

  await test.step("ook zonder uitloggen krijgt een ander de tekst niet te zien", async () => {
    await as(page, "bewoner");
    await page.goto(path);
    await text.fill(words);
    await page.context().clearCookies();
    await signInAsNew(page, "Iemand anders");
    await page.goto(path);
    await expect(text).toHaveValue("");
    await as(page, "bewoner");
    await page.goto(path);
    await expect(text).toHaveValue("");
  });
});
