import { answerAllEffects, choose, next, receiptOn, toLastLook } from "./answering.ts";
import { expect, test } from "./browser.ts";

test("een bewoner beoordeelt Haven-Stad, naast niets doen", async ({ page }) => {
  await page.goto("/voorstellen");
  await page
    .getByRole("link", { name: /Haven-Stad/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Haven-Stad");
  await page.getByRole("link", { name: "Geef uw mening" }).first().click();
  await expect(page).toHaveURL(/\/voorstellen\/haven-stad\/effecten$/);

  await choose(page, /Hoe goed weet u wat het plan inhoudt/, "Redelijk goed");
  await next(page);

  await test.step("per thema: zonder het plan slechter, met het plan beter", async () => {
    await answerAllEffects(page);
  });

  await page
    .getByRole("group", { name: /vooral voordeel/ })
    .getByLabel("Mensen die hier komen wonen")
    .check();
  await page
    .getByRole("group", { name: /vooral nadeel/ })
    .getByLabel("Bedrijven en hun werknemers")
    .check();
  await page.getByLabel(/toelichten/).fill("Meer woningen, maar ook meer drukte.");
  await next(page);

  await toLastLook(page);
  await test.step("kort nakijken: per thema één regel, met niets doen en het plan bij elkaar", async () => {
    const welzijn = page.locator(".ui-facts__row").filter({ has: page.getByText("Welzijn", { exact: true }) });
    await expect(welzijn).toContainText("Niets doen: Een beetje slechter");
    await expect(welzijn).toContainText("Haven-Stad bouwen: Duidelijk beter");
    await page.getByRole("button", { name: "Wijzig: Welzijn" }).click();
    await expect(page.getByRole("heading", { name: "Wat verandert er hier?" })).toBeVisible();
    const back = page.getByRole("heading", { name: "Kijk uw antwoorden na" });
    await page.getByRole("button", { name: "Volgende" }).click();
    await expect(back).toBeVisible();
  });
  await page.getByRole("button", { name: "Versturen" }).click();
  await receiptOn(page);
  await page.getByText("Bekijk wat u hebt ingevuld").click();
  const given = page.locator("details", { hasText: "Bekijk wat u hebt ingevuld" });
  await expect(given.getByText("Duidelijk beter").first()).toBeVisible();
  await expect(given.getByText("Een beetje slechter").first()).toBeVisible();
});

test("de vraag hoeveel verschijnt pas na beter of slechter", async ({ page }) => {
  await page.goto("/voorstellen/haven-stad/effecten");
  await choose(page, /Hoe goed weet u wat het plan inhoudt/, "Weet ik niet");
  await next(page);
  const first = page.locator(".ui-follow-up").first();
  const howMuch = first.getByRole("radiogroup", { name: "Hoeveel?" });
  await expect(howMuch).toHaveCount(0);
  await first.getByLabel("Beter", { exact: true }).check();
  await expect(howMuch).toBeVisible();
  await first.getByLabel("Blijft ongeveer gelijk").check();
  await expect(howMuch).toHaveCount(0);
});
