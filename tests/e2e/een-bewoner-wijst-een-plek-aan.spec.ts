import { randomBytes } from "node:crypto";
import type { Page } from "playwright/test";
import { signIn } from "./accounts.ts";
import { next, receiptOn } from "./answering.ts";
import { expect, test } from "./browser.ts";
import { accessibilityFaults, htmlFaults, overflow } from "./page-checks.ts";

const place = "Waar in de stad komt u graag?";

const fileOf = (name: string) => `
vragenlijst:
  slug: ${name}
  titel: { nl: Fijne plekken ${name}, en: Nice places }
  vragen:
    - code: plek
      soort: map_point
      tekst: { nl: "${place}", en: Where in the city do you like to be? }
      verplicht: true
    - code: naam
      soort: number
      tekst: { nl: Hoe vaak komt u daar per jaar?, en: How often a year are you there? }
    - code: reden
      soort: open_text
      tekst: { nl: Waarom daar?, en: Why there? }
    - code: later
      soort: page
      tekst: { nl: Later, en: Later }
    - code: cijfer
      soort: grade
      tekst: { nl: Welk cijfer geeft u de stad?, en: What grade do you give the city? }
`;

/** Staff read in a questionnaire from a file and open a round with it for everybody; then they leave. */
async function openRound(page: Page, name: string): Promise<void> {
  await signIn(page, "ambtenaar");
  await page.goto("/beheer/vragenlijsten/inlezen");
  const file = { name: `${name}.yaml`, mimeType: "application/yaml", buffer: Buffer.from(fileOf(name)) };
  await page.getByLabel("Bestand", { exact: false }).first().setInputFiles(file);
  await page.getByRole("button", { name: "Lees de vragenlijst in" }).click();
  await expect(page.getByText("De vragenlijst is ingelezen.")).toBeVisible();
  await page.goto("/beheer/rondes/nieuw");
  await page.getByLabel("Vragenlijst", { exact: true }).selectOption({ label: `Fijne plekken ${name}, versie 1` });
  await page.getByLabel("Titel in het Nederlands").fill("Fijne plekken");
  await page.getByLabel("Titel in het Engels").fill("Nice places");
  await page.getByLabel("Naam in het webadres").fill(name);
  await page.getByLabel("Iedereen").check();
  await page.getByLabel("Over welk gebied gaat het?").selectOption({ label: "Amsterdam" });
  await page.getByLabel("Nu meteen").check();
  await page.getByLabel("Dag van sluiten").fill("2099-12-31");
  await page.getByLabel("Uitleg in het Nederlands").fill("De raad leest het in maart.");
  await page.getByLabel("Uitleg in het Engels").fill("The council reads it in March.");
  await page.getByRole("button", { name: "Plan de ronde" }).click();
  await expect(page.getByText("De ronde is nu open.")).toBeVisible();
  await page.context().clearCookies();
}

const chosen = (page: Page) =>
  page.getByLabel(place).evaluate((list) => (list as HTMLSelectElement).selectedOptions[0]?.label ?? "");

/** Points at the map that is in sight, at a part of its width and height. */
async function pointAt(page: Page, across: number, down: number): Promise<void> {
  const picture = page.locator('input[type="image"]:visible').first();
  const box = await picture.boundingBox();
  if (!box) throw new Error("No map in sight");
  await picture.click({ position: { x: box.width * across, y: box.height * down } });
}

test("een bewoner wijst een plek aan op de kaart, en de lijst staat dan op die wijk", async ({
  page,
  javaScriptEnabled,
}) => {
  const name = `plekken-${randomBytes(4).toString("hex")}`;
  await openRound(page, name);
  const response = await page.goto(`/vragenlijsten/${name}`);
  if (response) expect(await htmlFaults(response)).toEqual([]);

  await test.step("Enter in een vak gaat naar het volgende scherm en wijst niets aan", async () => {
    await page.getByLabel("Waarom daar?").fill("Bij het water");
    await page
      .getByRole("group", { name: /Hoe vaak komt u daar/ })
      .getByLabel("Uw antwoord")
      .press("Enter");
    await expect(page.getByRole("link", { name: /Waar in de stad/ })).toBeVisible();
    await expect(page.getByLabel("Waarom daar?")).toHaveValue("Bij het water");
  });

  await test.step("aanwijzen kiest een wijk en laat de omgeving zien", async () => {
    await pointAt(page, 0.47, 0.55);
    await expect(page.getByText(/^U koos .+ Klopt dat niet\?/)).toBeInViewport();
    const first = await chosen(page);
    await expect(page.getByText(`U koos ${first}.`)).toBeVisible();
    await expect(page.getByLabel("Waarom daar?")).toHaveValue("Bij het water");
    await pointAt(page, 0.2, 0.2);
    await expect(page.getByText(`U koos ${first}.`)).not.toBeVisible();
    expect(await chosen(page)).not.toBe(first);
    // Where one pointed stands in no address.
    expect(new URL(page.url()).search).toBe("");
    expect(await overflow(page)).toBe(0);
    if (javaScriptEnabled !== false) expect(await accessibilityFaults(page)).toEqual([]);
  });

  await test.step("de lijst is de tweeling van de kaart", async () => {
    await page.getByLabel(place).selectOption({ label: "Museumkwartier" });
    await next(page);
    await page.getByRole("button", { name: "Vorige" }).click();
    await expect(page.getByText("U koos Museumkwartier.")).toBeVisible();
    await page.getByText("Bekijk de hele kaart").click();
    await expect(page.locator('input[type="image"]:visible')).toHaveCount(2);
  });

  await test.step("het laatste scherm zegt wat er gekozen is", async () => {
    const check = page.getByRole("heading", { name: "Kijk uw antwoorden na" });
    while (!(await check.isVisible())) await next(page);
    await expect(page.getByText("Museumkwartier")).toBeVisible();
    await page.getByRole("button", { name: "Versturen" }).click();
    await receiptOn(page);
  });
});
