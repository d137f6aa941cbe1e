import { randomBytes } from "node:crypto";
import type { Page } from "playwright/test";
import { as, signInAsNew } from "./accounts.ts";
import { expect, test } from "./browser.ts";
import { openDecisionAbout } from "./own-decisions.ts";

// Nobody places more than ten comments in ten minutes, so the tests do not all write as the same person.
const REACTIONS = "/voorstellen/haven-stad/reacties";

async function write(page: Page, text: string): Promise<void> {
  await page.goto(REACTIONS);
  await page.getByRole("radiogroup", { name: "Wat is uw reactie?" }).getByLabel("Neutraal", { exact: true }).check();
  await page.getByLabel("Uw reactie", { exact: true }).fill(text);
}

const post = (page: Page, text: string) => page.getByRole("article").filter({ hasText: text }).last();
const unique = () => randomBytes(4).toString("hex");

test("een bewoner schrijft over een plek, past de tekst aan, een ander is het eens, en de schrijver trekt haar in", async ({
  page,
}) => {
  const text = `Hier hoort een speelplaats (${unique()}).`;
  await as(page, "bewoner");

  await test.step("een thema en een wijk kiezen", async () => {
    await write(page, text);
    await page
      .getByLabel(/^Thema/)
      .last()
      .selectOption({ label: "Wonen" });
    await page.getByText("Gaat uw reactie over één plek?").click();
    await page.getByLabel(/^Wijk/).selectOption({ label: "Sloterdijk-West" });
    await page.getByRole("button", { name: "Reactie plaatsen" }).click();
    await expect(page.getByText("Uw reactie staat erbij.")).toBeVisible();
    await expect(post(page, text)).toContainText("Over Sloterdijk-West");
    await expect(post(page, text)).toContainText("Wonen");
  });

  await test.step("aanpassen mag nog een kwartier", async () => {
    await post(page, text).getByRole("link", { name: "Aanpassen" }).click();
    await page.getByLabel("Uw reactie", { exact: true }).fill(`${text} Met een boom.`);
    await page.getByRole("button", { name: "Bewaar de nieuwe tekst" }).click();
    await expect(post(page, text)).toContainText("Met een boom.");
    await expect(post(page, text)).toContainText("Aangepast door de schrijver");
  });

  const halfWritten = `En een bank (${unique()}).`;
  const field = page.getByLabel("Uw reactie", { exact: true });

  await test.step("een ander is het eens en neemt dat terug, en houdt bij allebei wat al was geschreven", async () => {
    await page.context().clearCookies();
    await signInAsNew(page);
    await page.goto(REACTIONS);
    const agree = () => post(page, text).getByRole("button", { name: /^Eens/ });
    await field.fill(halfWritten);
    await agree().click();
    await expect(agree()).toHaveAttribute("aria-pressed", "true");
    await expect(agree()).toContainText("1");
    await expect(agree()).toBeInViewport();
    await expect(field).toHaveValue(halfWritten);
    await agree().click();
    await expect(agree()).toHaveAttribute("aria-pressed", "false");
    await expect(agree()).toContainText("0");
    await expect(field).toHaveValue(halfWritten);
  });

  await test.step("de Enter-toets plaatst wat er staat, en stemt niet", async () => {
    const neutral = page
      .getByRole("radiogroup", { name: "Wat is uw reactie?" })
      .getByLabel("Neutraal", { exact: true });
    await neutral.check();
    await neutral.press("Enter");
    await expect(page.getByText("Uw reactie staat erbij.")).toBeVisible();
    await expect(post(page, halfWritten)).toBeVisible();
    await expect(post(page, text).getByRole("button", { name: /^Eens/ })).toHaveAttribute("aria-pressed", "false");
  });

  await test.step("wie intrekt, laat alleen de plek in het gesprek achter", async () => {
    await as(page, "bewoner");
    await page.goto(REACTIONS);
    await post(page, text).getByRole("link", { name: "Intrekken" }).click();
    await page.getByRole("button", { name: "Trek de reactie in" }).click();
    await expect(page.getByText("Uw reactie is ingetrokken.")).toBeVisible();
    await expect(page.getByText("De schrijver heeft deze reactie ingetrokken.")).toBeVisible();
    await expect(page.getByText(text)).toHaveCount(0);
  });
});

test("wie schrijft, wijst de wijk aan op een kaart, en houdt wat al was ingevuld", async ({ page }) => {
  const text = `Deze hoek is mooi (${unique()}).`;
  await as(page, "ambtenaar");
  await write(page, text);
  await page.getByText("Gaat uw reactie over één plek?").click();
  await page.getByRole("button", { name: "Wijs de wijk aan op een kaart" }).click();
  const map = page.locator('input[type="image"]').filter({ visible: true });
  const box = await map.boundingBox();
  await map.click({ position: { x: (box?.width ?? 0) / 2, y: (box?.height ?? 0) / 2 } });
  await expect(page.getByLabel("Uw reactie", { exact: true })).toHaveValue(text);
  await expect(page.getByLabel(/^Wijk/)).not.toHaveValue("");
  await page.getByRole("button", { name: "Reactie plaatsen" }).click();
  await expect(post(page, text)).toContainText("Over ");
});

test("een tekst met een telefoonnummer wacht op een moderator, en staat er als die haar toelaat", async ({ page }) => {
  const text = `Bel mij hierover (${unique()}) op 06-12345678.`;
  await as(page, "onderzoeker");
  await write(page, text);
  await page.getByRole("button", { name: "Reactie plaatsen" }).click();
  await expect(post(page, text)).toContainText("Nu ziet alleen u deze tekst: er lijkt een telefoonnummer in te staan.");

  await page.context().clearCookies();
  await page.goto(REACTIONS);
  await expect(page.getByText(text)).toHaveCount(0);

  await as(page, "moderator");
  await page.goto("/beheer/moderatie");
  await post(page, text).getByRole("link", { name: "Beoordelen" }).click();
  await page.getByRole("button", { name: "Laat de tekst staan" }).click();
  await expect(page.getByText("Uw besluit is bewaard.")).toBeVisible();
  await expect(page.getByText(text)).toHaveCount(0);

  await as(page, "bewoner");
  await page.goto(REACTIONS);
  await expect(page.getByText(text)).toBeVisible();
});

test("een lezer meldt, een moderator verbergt, de schrijver maakt bezwaar en een andere moderator geeft gelijk", async ({
  page,
}) => {
  const text = `Wat een onzin is dit toch (${unique()}).`;
  const reason = `Het gaat over het plan (${unique()}).`;
  await as(page, "bewoner");
  await write(page, text);
  await page.getByRole("button", { name: "Reactie plaatsen" }).click();

  await test.step("melden met een reden uit de lijst", async () => {
    await as(page, "onderzoeker");
    await page.goto(REACTIONS);
    await post(page, text).getByRole("link", { name: "Melden" }).click();
    await page.getByRole("button", { name: "Reactie melden" }).click();
    await page.getByLabel("De tekst beledigt, bedreigt of discrimineert iemand").check();
    await page.getByRole("button", { name: "Reactie melden" }).click();
    await expect(page.getByText("Dank u. Een moderator kijkt naar deze reactie.")).toBeVisible();
  });

  await test.step("de moderator verbergt, met uitleg", async () => {
    await as(page, "moderator");
    await page.goto("/beheer/moderatie");
    await post(page, text).getByRole("link", { name: "Beoordelen" }).click();
    await page.getByLabel("De tekst gaat niet over het plan of het onderwerp").check();
    await page.getByLabel(/Uitleg voor de schrijver/).fill("Schrijf wat u van het plan vindt.");
    await page.getByRole("button", { name: "Verberg de tekst" }).click();
    await expect(page.getByText("Uw besluit is bewaard.")).toBeVisible();
  });

  await test.step("de schrijver leest waarom, en maakt bezwaar", async () => {
    await as(page, "bewoner");
    await openDecisionAbout(page, text);
    await expect(page.getByText("Schrijf wat u van het plan vindt.")).toBeVisible();
    await page.getByLabel("Waarom moet de tekst terugkomen?").fill(reason);
    await page.getByRole("button", { name: "Maak bezwaar" }).click();
    await expect(page.getByText("Uw bezwaar is ontvangen.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Maak bezwaar" })).toHaveCount(0);
  });

  const objection = () => page.getByRole("article").filter({ hasText: reason }).last();

  await test.step("de eerste moderator mag daar niet over beslissen", async () => {
    await as(page, "moderator");
    await page.goto("/beheer/moderatie");
    await expect(objection()).toContainText("Voor een andere moderator");
    await objection().getByRole("link", { name: "Beoordelen" }).click();
    await expect(page.getByText("moet een andere moderator over dit bezwaar beslissen")).toBeVisible();
    await expect(page.getByRole("button", { name: "Bewaar het besluit" })).toHaveCount(0);
  });

  await test.step("een andere moderator geeft gelijk, en de tekst staat er weer", async () => {
    await as(page, "beheerder");
    await page.goto("/beheer/moderatie");
    await objection().getByRole("link", { name: "Beoordelen" }).click();
    await page.getByLabel("Ja, de tekst komt terug").check();
    await page.getByLabel(/Uitleg voor de schrijver/).fill("Het is een mening over het plan.");
    await page.getByRole("button", { name: "Bewaar het besluit" }).click();
    await expect(page.getByText("Uw besluit is bewaard.")).toBeVisible();
    await page.goto(REACTIONS);
    await expect(page.getByText(text)).toBeVisible();
  });
});

test("reacties staan op steun, op thema en op wat nog op antwoord wacht", async ({ page }) => {
  await page.goto(REACTIONS);
  await page.getByText("Sorteer of kies een thema").click();
  await page.getByLabel("Volgorde").selectOption({ label: "Meeste steun eerst" });
  await page
    .getByLabel(/^Thema/)
    .first()
    .selectOption({ index: 1 });
  await page.getByRole("button", { name: "Toon de reacties" }).click();
  await expect(page).toHaveURL(/volgorde=steun.*thema=|thema=.*volgorde=steun/);
  await page.goto(`${REACTIONS}?volgorde=zonder-antwoord`);
  await expect(page.getByText(/Wacht \d+ dag(en)? op een antwoord/).first()).toBeVisible();
  await page.goto("/moderatie");
  await expect(page.getByRole("table", { name: "Verborgen en afgewezen teksten, per reden" })).toBeVisible();
});
