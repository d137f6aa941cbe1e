import { as, signIn } from "./accounts.ts";
import { expect, test } from "./browser.ts";
import { openDecisionAbout } from "./own-decisions.ts";

/** Every project shares the site, so each weighs a plan of its own. */
const plans: Record<string, string> = {
  telefoon: "achtersluispolder",
  desktop: "novex-mra",
  "zonder-javascript": "terneuzen-eenzaamheid",
};

test("een ambtenaar vraagt een hoeder, weegt het plan en publiceert de afweging", async ({ page }, { project }) => {
  const plan = plans[project.name] ?? "achtersluispolder";
  const themeOf = (name: string) => page.getByRole("group", { name: `${name} (niet verplicht)`, exact: true });
  const mark = `(${project.name} ${Date.now()})`;

  await test.step("een hoeder vragen, en niet wie hier werkt", async () => {
    await signIn(page, "ambtenaar");
    await page.goto(`/beheer/voorstellen/${plan}/hoeders`);
    await page.getByLabel("de natuur").check();
    await page.getByLabel("E-mailadres van het account").fill("moderator@voorbeeld.nl");
    await page.getByLabel("Waarom deze persoon?").fill(`Kent het gebied ${mark}`);
    await page.getByRole("button", { name: "Maak hoeder" }).click();
    await expect(page.getByText(/werkt voor de organisatie en kan geen hoeder zijn/).first()).toBeVisible();
    await expect(page.getByLabel("Waarom deze persoon?")).toHaveValue(`Kent het gebied ${mark}`);
    await page.getByLabel("E-mailadres van het account").fill("bewoner@voorbeeld.nl");
    await page.getByRole("button", { name: "Maak hoeder" }).click();
    await expect(page.getByText("De hoeder kan nu schrijven.")).toBeVisible();
  });

  await test.step("een schatting zonder bron wordt niet bewaard, en niets raakt kwijt", async () => {
    await page.goto(`/beheer/voorstellen/${plan}/afweging`);
    const housing = themeOf("Wonen");
    await housing.getByLabel("Oordeel").selectOption("2");
    await housing.getByLabel("Toelichting").fill(`Er komen woningen bij ${mark}`);
    await housing.getByLabel("Bron").fill("");
    await page.getByRole("button", { name: "Bewaar dit onderdeel" }).click();
    await expect(page.getByRole("link", { name: "Noem de bron van deze schatting." })).toBeVisible();
    await expect(housing.getByLabel("Toelichting")).toHaveValue(`Er komen woningen bij ${mark}`);
  });

  await test.step("een schatting voor elk thema dat het plan raakt", async () => {
    await themeOf("Wonen").getByLabel("Bron").fill("Voorbeeld, geen echt rapport");
    await page.getByRole("button", { name: "Bewaar dit onderdeel" }).click();
    await expect(page.getByText("Bewaard. Nog niet gepubliceerd.")).toBeVisible();
    await page.getByRole("button", { name: "Bewaar en ga naar publiceren" }).click();
    const missing = page.getByRole("status").filter({ hasText: "Dit ontbreekt nog" });
    await expect(missing).toBeVisible();
    const lines = await missing.getByRole("listitem").allInnerTexts();
    await page.getByRole("link", { name: "Terug naar het concept" }).click();
    for (const line of lines) {
      const theme = /deskundigen voor (.+) bij /.exec(line)?.[1];
      if (!theme) continue;
      const group = themeOf(theme);
      await group.getByLabel("Oordeel").selectOption("-1");
      await group.getByLabel("Bron").fill("Voorbeeld, geen echt rapport");
    }
    await page.getByRole("button", { name: "Bewaar dit onderdeel" }).click();
    await expect(page.getByText("Bewaard. Nog niet gepubliceerd.")).toBeVisible();
  });

  await test.step("zeggen wat het zwaarst weegt, en publiceren", async () => {
    await page.getByRole("button", { name: "Nu en later, hier en elders" }).click();
    await page.getByRole("textbox").first().fill(`Er is meer te doen op de kade ${mark}`);
    // Another part saves this one first.
    await page.getByRole("button", { name: "Het zwaarst en wie erover gaat" }).click();
    await page.getByRole("button", { name: "Nu en later, hier en elders" }).click();
    await expect(page.getByRole("textbox").first()).toHaveValue(`Er is meer te doen op de kade ${mark}`);
    await page.getByRole("button", { name: "Het zwaarst en wie erover gaat" }).click();
    await page.getByLabel("Welk thema weegt het zwaarst?").selectOption("wonen");
    await page.getByLabel("Waarom?").fill(`Er is een tekort aan woningen ${mark}`);
    await page.getByRole("button", { name: "Bewaar en ga naar publiceren" }).click();
    await expect(page.getByText(`Er is een tekort aan woningen ${mark}`)).toBeVisible();
    await page.getByLabel("Ja, dit is de definitieve tekst").check();
    await page.getByRole("button", { name: "Publiceer deze afweging" }).click();
    await expect(page.getByText(/Gepubliceerd als versie \d+/)).toBeVisible();
  });

  await test.step("de hoeder schrijft, en alleen die", async () => {
    const refused = await page.goto(`/voorstellen/${plan}/zienswijze`);
    expect(refused?.status()).toBe(403);
    await page.goto("/uitloggen");
    await page.getByRole("main").getByRole("button", { name: "Uitloggen" }).click();
    await signIn(page, "bewoner");
    await page.goto(`/voorstellen/${plan}/zienswijze`);
    await page.getByLabel("Thema").selectOption("natuurlijk_kapitaal");
    await page.getByLabel("Uw oordeel").selectOption("-2");
    await page.getByLabel("Wat verwacht u?").fill(`De oever wordt drukker ${mark}`);
    await page.getByLabel("Bronnen").fill("Eigen waarneming\nTelling van vogels");
    await page.getByLabel("Ja, publiceer deze tekst").check();
    await page.getByRole("button", { name: "Publiceer" }).click();
    await expect(page.getByText(/Gepubliceerd\. Dit verandert niet meer/)).toBeVisible();
  });

  await test.step("iedereen leest de afweging, met de stem van de hoeder ernaast", async () => {
    await page.goto(`/voorstellen/${plan}`);
    await page.getByRole("link", { name: "Lees de afweging" }).click();
    await expect(page.getByRole("heading", { level: 1, name: /^Afweging: / })).toBeVisible();
    await expect(page.getByText(`Er is een tekort aan woningen ${mark}`)).toBeVisible();
    await expect(page.getByText(`De oever wordt drukker ${mark}`).first()).toBeVisible();
    await expect(page.getByText("Robin Bewoner spreekt voor de natuur")).toBeVisible();
  });

  await test.step("een moderator haalt de zienswijze weg; de hoeder maakt bezwaar, een ander geeft gelijk, en iedereen leest haar weer", async () => {
    const view = () => page.getByRole("article").filter({ hasText: `De oever wordt drukker ${mark}` });
    const objection = `Het gaat over de oever van dit plan ${mark}`;
    await as(page, "moderator");
    await page.goto(`/voorstellen/${plan}/afweging`);
    await view().getByRole("link", { name: "Haal deze zienswijze weg" }).click();
    await page.getByLabel("De tekst gaat niet over het plan of het onderwerp").check();
    await page.getByLabel("Uitleg", { exact: true }).fill(`Dit gaat over een ander plan ${mark}`);
    await page.getByRole("button", { name: "Haal weg" }).click();
    await page.getByRole("link", { name: "Bekijk wat iedereen nu ziet" }).click();
    await expect(page.getByText(`Dit gaat over een ander plan ${mark}`)).toBeVisible();
    await expect(view()).toHaveCount(0);

    await as(page, "bewoner");
    await openDecisionAbout(page, `De oever wordt drukker ${mark}`);
    await expect(page.getByText(`Dit gaat over een ander plan ${mark}`)).toBeVisible();
    await page.getByLabel("Waarom moet de tekst terugkomen?").fill(objection);
    await page.getByRole("button", { name: "Maak bezwaar" }).click();
    await expect(page.getByText("Uw bezwaar is ontvangen.")).toBeVisible();

    await as(page, "beheerder");
    await page.goto("/beheer/moderatie");
    const waiting = page.getByRole("article").filter({ hasText: objection });
    await waiting.getByRole("link", { name: "Beoordelen" }).click();
    await page.getByLabel("Ja, de tekst komt terug").check();
    await page.getByLabel(/Uitleg voor de schrijver/).fill("De oever hoort bij dit plan.");
    await page.getByRole("button", { name: "Bewaar het besluit" }).click();
    await page.context().clearCookies();
    await page.goto(`/voorstellen/${plan}/afweging`);
    await expect(view().first()).toBeVisible();
  });
});
