import { signIn } from "./accounts.ts";
import { expect, test } from "./browser.ts";

/** Every project shares the site, so each asks about a plan of its own. */
const plans: Record<string, string> = {
  telefoon: "achtersluispolder",
  desktop: "novex-mra",
  "zonder-javascript": "terneuzen-eenzaamheid",
};

test("een ambtenaar legt stellingen voor, bewoners zeggen wat zij vinden en sturen er zelf een in", async ({ page }, {
  project,
}) => {
  const plan = plans[project.name] ?? "achtersluispolder";
  const own = `Er moet een pont komen (${project.name}).`;

  await test.step("een ambtenaar legt drie stellingen voor, en niet minder", async () => {
    await signIn(page, "ambtenaar");
    await page.goto(`/beheer/stellingen/${plan}`);
    await page.getByLabel("Laatste dag").fill("2099-01-31");
    await page.getByLabel("Stellingen").fill("Er komt genoeg groen.\nDe wegen worden te druk.");
    await page.getByRole("button", { name: "Bekijk het eerst" }).click();
    await expect(page.getByRole("link", { name: "Schrijf minstens 3 en hoogstens 50 stellingen op." })).toBeVisible();
    await page
      .getByLabel("Stellingen")
      .fill("Er komt genoeg groen.\nDe wegen worden te druk.\nWie hier werkt, moet kunnen blijven.");
    await page.getByRole("button", { name: "Bekijk het eerst" }).click();
    await expect(page.getByRole("listitem").filter({ hasText: "De wegen worden te druk." })).toBeVisible();
    await expect(page.getByText("gaan meteen open en sluiten na 31 januari 2099")).toBeVisible();
    await page.getByRole("button", { name: "Leg deze stellingen voor" }).click();
    await expect(page.getByRole("link", { name: "Zet een vinkje als deze stellingen definitief zijn." })).toBeVisible();
    await page.getByLabel("Ja, deze stellingen zijn definitief").check();
    await page.getByRole("button", { name: "Leg deze stellingen voor" }).click();
    await expect(page.getByText("De stellingen staan open.")).toBeVisible();
    await page.context().clearCookies();
  });

  await test.step("zonder account één stelling tegelijk, met terug en veranderen", async () => {
    await page.goto(`/voorstellen/${plan}`);
    await page.getByRole("link", { name: "Zeg wat u vindt" }).click();
    await expect(page.getByRole("heading", { name: "Stelling 1 van 3" })).toBeVisible();
    await page.getByRole("button", { name: "Eens", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Stelling 2 van 3" })).toBeVisible();
    await page.getByRole("link", { name: "Vorige stelling" }).click();
    await expect(page.getByText("U zei: Eens.")).toBeVisible();
    await page.getByRole("button", { name: "Oneens", exact: true }).click();
    await page.getByRole("button", { name: /^Weet ik niet/ }).click();
    await expect(page.getByRole("heading", { name: "Stelling 3 van 3" })).toBeVisible();
  });

  await test.step("stoppen, later verdergaan, en zien wat u zei", async () => {
    await page.getByRole("link", { name: "Stoppen" }).click();
    await expect(page.getByRole("heading", { name: "Dank u wel, u gaf uw mening over 2 stellingen" })).toBeVisible();
    await page.getByRole("link", { name: /Ga verder/ }).click();
    await page.getByRole("button", { name: "Eens", exact: true }).click();
    await expect(page.getByText("U hebt alle 3 stellingen gehad", { exact: false })).toBeVisible();
    for (const vote of ["Eens", "Oneens", "Weet ik niet, of geen van beide"]) {
      await expect(page.getByRole("definition").filter({ hasText: new RegExp(`^${vote}$`) })).toHaveCount(1);
    }
  });

  await test.step("voor de uitkomsten zijn er nog te weinig mensen", async () => {
    await page.getByRole("link", { name: "Bekijk wat anderen vinden" }).click();
    await expect(page.getByRole("heading", { name: "Er zijn nog te weinig mensen" })).toBeVisible();
  });

  await test.step("wie inlogt, stuurt zelf een stelling in, en houdt die bij het zeggen wat zij vindt", async () => {
    await signIn(page, "bewoner");
    await page.goto(`/voorstellen/${plan}/stellingen`);
    // Who voted on this device is the same person once signed in, and counts once.
    await expect(page.getByText("U hebt alle 3 stellingen gehad", { exact: false })).toBeVisible();
    await page.context().clearCookies();
    await signIn(page, "bewoner");
    await page.goto(`/voorstellen/${plan}/stellingen`);
    await page.getByText("Mist u een stelling?").click();
    await page.getByLabel("Uw stelling").fill(own);
    await page.getByRole("button", { name: "Oneens", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Stelling 2 van 3" })).toBeVisible();
    await expect(page.getByLabel("Uw stelling")).toHaveValue(own);
    await page.getByRole("button", { name: "Stuur in" }).click();
    await expect(page.getByText("Uw stelling is ontvangen.", { exact: false })).toBeVisible();
    await expect(page.getByText("Wacht op een moderator")).toBeVisible();
    await page.context().clearCookies();
  });

  await test.step("een moderator vindt haar in de rij en laat haar toe", async () => {
    await signIn(page, "moderator");
    await page.goto("/beheer/moderatie");
    const waiting = page.getByRole("article").filter({ hasText: own });
    await waiting.getByRole("link", { name: /Beoordelen/ }).click();
    await page
      .getByRole("article")
      .filter({ hasText: own })
      .getByRole("button", { name: /Toelaten/ })
      .click();
    await expect(page.getByText("Uw besluit is bewaard.")).toBeVisible();
    await page.context().clearCookies();
    await page.goto(`/voorstellen/${plan}/stellingen`);
    await expect(page.getByRole("heading", { name: "Stelling 1 van 4" })).toBeVisible();
  });

  await test.step("wie niet meer mee wil doen, wist alles", async () => {
    await page.getByRole("button", { name: "Eens", exact: true }).click();
    await page.getByRole("link", { name: "Stoppen" }).click();
    await page.getByRole("button", { name: "Wis al mijn antwoorden" }).click();
    await expect(page.getByText("Wij hebben geen antwoorden van u op deze stellingen.")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Stelling 1 van 4" })).toBeVisible();
  });
});

test("iedereen ziet wat de meeste mensen vinden, wat groepen verbindt en waar elke groep tegen is", async ({
  page,
}) => {
  await page.goto("/voorstellen/haven-stad/stellingen/uitkomsten");
  await expect(page.getByText(/De meeste mensen zijn het eens met “/)).toBeVisible();
  await expect(page.getByText("Zij staan niet voor alle inwoners.", { exact: false })).toBeVisible();
  await expect(page.getByText(/^Het meest verbindt “.+ van groep A en .+ van groep B eens\.$/)).toBeVisible();
  for (const group of ["A", "B"]) {
    await expect(page.getByRole("heading", { name: `Groep ${group}`, exact: true })).toBeVisible();
    await expect(page.getByText(new RegExp(`In groep ${group} is \\d+% het (on)?eens met “`))).toBeVisible();
    await expect(page.getByRole("heading", { name: `Sterkste bezwaar van groep ${group}` })).toBeVisible();
  }
  const table = page.getByRole("group").filter({ hasText: "Bekijk deze cijfers als tabel" }).first();
  await table.getByText("Bekijk deze cijfers als tabel").click();
  await expect(table.getByRole("columnheader", { name: "Eens in groep A" })).toBeVisible();
});
