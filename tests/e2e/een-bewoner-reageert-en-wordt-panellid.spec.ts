import { randomBytes } from "node:crypto";
import { receiptOn } from "./answering.ts";
import { expect, test } from "./browser.ts";

test("een bewoner maakt een account, reageert, wordt panellid en vult de vragenlijst in", async ({ page }) => {
  const email = `bewoner-${randomBytes(6).toString("hex")}@example.nl`;
  const words = `Graag meer bomen langs het water (${email.slice(8, 14)}).`;

  await test.step("lezen mag iedereen, schrijven vraagt om een account", async () => {
    await page.goto("/voorstellen/haven-stad/reacties");
    await page.getByRole("link", { name: "Account maken" }).click();
    await page.getByLabel("Uw naam").fill("Noor");
    await page.getByLabel("E-mailadres").fill(email);
    await page.getByLabel("Wachtwoord").fill("een zin die ik onthoud");
    await page.getByRole("button", { name: "Account maken" }).click();
    await page.getByLabel("E-mailadres").fill(email);
    await page.getByLabel("Wachtwoord").fill("een zin die ik onthoud");
    await page.getByRole("button", { name: "Inloggen" }).click();
    await expect(page).toHaveURL(/\/voorstellen\/haven-stad\/reacties/);
  });

  await test.step("reageren, zonder dat er al iets is gekozen", async () => {
    const stance = page.getByRole("radiogroup", { name: "Wat is uw reactie?" });
    await expect(stance.getByRole("radio", { checked: true })).toHaveCount(0);
    await stance.getByLabel("Voor", { exact: true }).check();
    await page.getByLabel("Uw reactie", { exact: true }).fill(words);
    await page.getByRole("button", { name: "Reactie plaatsen" }).click();
    await expect(page.getByText("Uw reactie staat erbij.")).toBeVisible();
    await expect(page.getByText(words)).toBeVisible();
  });

  await test.step("lid worden kan alleen met toestemming", async () => {
    await page.goto("/panels");
    const panel = page.getByRole("listitem").filter({ hasText: "Nu een vragenlijst open" }).first();
    await panel.getByRole("link").first().click();
    await page.getByRole("button", { name: "Lid worden van dit panel" }).click();
    await expect(page.getByRole("link", { name: /Zet een vinkje als u toestemming geeft/ })).toBeVisible();
    await page.getByLabel(/Ja, ik geef toestemming/).check();
    await page.getByRole("button", { name: "Lid worden van dit panel" }).click();
    await expect(page.getByText("U bent nu lid van dit panel.")).toBeVisible();
  });

  await test.step("de vragenlijst van het panel", async () => {
    await page.getByRole("link", { name: "Vul de vragenlijst in" }).first().click();
    await expect(page.getByText(/Deze vragenlijst is voor leden van/)).toBeVisible();
    for (const question of await page.getByRole("radiogroup").all()) await question.getByRole("radio").first().check();
    for (const question of await page.getByRole("group").all()) {
      const boxes = question.getByRole("checkbox");
      if ((await boxes.count()) > 0) await boxes.first().check();
    }
    await page.getByRole("button", { name: "Versturen" }).click();
    await receiptOn(page);
  });

  await test.step("op de eigen pagina staan de reactie en het panel", async () => {
    await page.goto("/mijn");
    await expect(page.getByText(words, { exact: true })).toBeVisible();
    await expect(page.getByText(/U gaf op .* toestemming voor versie/)).toBeVisible();
  });
});

test("een wachtwoord dat niet klopt, geeft een zin en geen toegang", async ({ page }) => {
  await page.goto("/inloggen");
  await page.getByLabel("E-mailadres").fill(`niemand-${randomBytes(6).toString("hex")}@example.nl`);
  await page.getByLabel("Wachtwoord").fill("dit is niet het goede");
  await page.getByRole("button", { name: "Inloggen" }).click();
  await expect(page.getByText("Het e-mailadres of het wachtwoord klopt niet").first()).toBeVisible();
  await page.goto("/mijn");
  await expect(page).toHaveURL(/\/inloggen\?terug=/);
});

test("een vragenlijst voor panelleden vraagt eerst om lid te worden", async ({ page }) => {
  await page.goto("/panels");
  await page
    .getByRole("listitem")
    .filter({ hasText: "Nu een vragenlijst open" })
    .first()
    .getByRole("link")
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "Log in om lid te worden" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Lid worden van dit panel" })).toHaveCount(0);
});
