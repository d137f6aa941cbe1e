import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { signIn } from "./accounts.ts";
import { expect, test } from "./browser.ts";

const drawing = fileURLToPath(new URL("../../db/seed/proposals/ligging-achtersluispolder.png", import.meta.url));

test("een ambtenaar schrijft een voorstel, publiceert het, verandert het, en iedereen ziet wat", async ({ page }, {
  project,
}) => {
  const mark = `${project.name} ${Date.now()}`;
  const title = `Kade ${mark}: een nieuwe kade`;
  const save = () => page.getByRole("button", { name: "Bewaar dit onderdeel" }).click();
  const step = (name: string) =>
    page
      .getByRole("navigation", { name: "Stappen van het voorstel" })
      .locator("li > *")
      .filter({ hasText: name })
      .click();
  const saved = () => expect(page.getByText("Deze wijziging is bewaard, en nog niet gepubliceerd.")).toBeVisible();

  await test.step("beginnen met een titel", async () => {
    await signIn(page, "ambtenaar");
    await page.getByRole("link", { name: "Voorstellen schrijven" }).click();
    await page.getByRole("link", { name: "Nieuw voorstel" }).click();
    await page.getByRole("button", { name: "Begin" }).click();
    await expect(page.getByRole("link", { name: "Vul een titel in." })).toBeVisible();
    await page.getByLabel("Titel").fill(title);
    await page.getByRole("button", { name: "Begin" }).click();
    await expect(page.getByText("Het concept is gemaakt. Niemand ziet het nog.")).toBeVisible();
  });

  await test.step("een samenvatting, met een opmerking bij een lange zin", async () => {
    await page
      .getByLabel("Samenvatting")
      .fill("Er komt een kade.\n\nDaar komen:\n- bankjes\n- bomen\n\nAangaande de kade volgt later meer.");
    await save();
    await saved();
    await expect(page.getByText(/aangaande/i).last()).toBeVisible();
  });

  await test.step("het gebied uit de lijst", async () => {
    await step("Gebied");
    await page.getByLabel("Naam van het gebied").fill("Zaandam Zuid, Zaanstad");
    await page.getByLabel("Zoek een gebied").fill("achtersluis");
    await page.getByRole("button", { name: "Zoek", exact: true }).click();
    await page.getByRole("button", { name: "Kies als plangebied" }).first().click();
    await expect(page.getByText("(plangebied in Zaanstad)").first()).toBeVisible();
    await expect(page.getByLabel("Naam van het gebied")).toHaveValue("Zaandam Zuid, Zaanstad");
    await page.getByRole("button", { name: "Bewaar en ga verder" }).click();
    await saved();
    await expect(page.getByRole("heading", { level: 2, name: "Mogelijkheden" })).toBeVisible();
  });

  await test.step("publiceren kan nog niet: er staat wat ontbreekt", async () => {
    await step("Nakijken en publiceren");
    await expect(page.getByText("minstens één plan")).toBeVisible();
    await expect(page.getByRole("button", { name: "Publiceer" })).toHaveCount(0);
  });

  await test.step("niets doen en een plan", async () => {
    await step("Mogelijkheden");
    const zero = page.getByRole("group", { name: "Er verandert niets" });
    await zero.getByLabel("Naam").fill("Geen kade");
    await zero.getByLabel("Wat gebeurt er dan?").fill("De oever blijft zoals hij is.");
    await zero.getByLabel("Waar staat dit?").fill("Voorbeeld");
    const plan = page.getByRole("group", { name: "Mogelijkheid 1" });
    await plan.getByLabel("Wat gebeurt er dan?").fill("Er komt een kade van hout.");
    await save();
    await expect(page.getByRole("link", { name: "Mogelijkheid 1: vul een naam in." })).toBeVisible();
    await expect(plan.getByLabel("Wat gebeurt er dan?")).toHaveValue("Er komt een kade van hout.");
    await plan.getByLabel("Naam").fill("Wel een kade");
    await plan.getByLabel("Waar staat dit?").fill("Voorbeeld");
    await save();
    await saved();
  });

  await test.step("cijfers met hun bron, wat het plan raakt, en wanneer", async () => {
    await step("Cijfers en bronnen");
    await page.getByLabel("Bronnen van het voorstel").fill("Voorbeeld, geen echt rapport");
    const fact = page.getByRole("group", { name: "Cijfer 1" });
    await fact.getByLabel("Wat is het?").fill("bankjes");
    await fact.getByLabel("Waarde").fill("12");
    await fact.getByLabel("Bron van dit cijfer").fill("Begroting");
    await save();
    await saved();
    await step("Wat het raakt");
    const theme = page.getByRole("group", { name: "Milieu, groen en natuur" });
    await theme.getByLabel("Waarom raakt het plan dit?").fill("meer bomen");
    await theme.getByLabel("Waar staat dat?").fill("Voorbeeld");
    await page.getByLabel("Gezondheid", { exact: true }).check();
    await save();
    await saved();
    await step("Planning");
    const moment = page.getByRole("group", { name: "Moment 1" });
    await moment.getByLabel("Wanneer").fill("ooit");
    await moment.getByLabel("Wat gebeurt er?").fill("De kade is klaar");
    await moment.getByLabel("Waar staat dat?").fill("Voorbeeld");
    await save();
    await expect(page.getByRole("link", { name: /Moment 1: schrijf een jaar, een maand of een dag/ })).toBeVisible();
    await moment.getByLabel("Wanneer").fill("2031-06");
    await save();
    await saved();
  });

  await test.step("een tekening erbij, en geen vermomd bestand", async () => {
    await step("Afbeeldingen en documenten");
    await page.getByLabel("Tekening van het plan").check();
    const hidden = Buffer.concat([readFileSync(drawing), Buffer.from("PK\x03\x04")]);
    const file = page.getByLabel("Bestand", { exact: true });
    await file.setInputFiles({ name: "kaart.png", mimeType: "image/png", buffer: hidden });
    await page.getByLabel("Wat is er te zien?").fill(`Kaart van de kade ${mark}`);
    await page.getByRole("button", { name: "Voeg het bestand toe" }).click();
    await expect(page.getByRole("link", { name: /In dit bestand zit nog een ander bestand/ })).toBeVisible();
    await expect(page.getByLabel("Wat is er te zien?")).toHaveValue(`Kaart van de kade ${mark}`);
    await file.setInputFiles(drawing);
    await page.getByRole("button", { name: "Voeg het bestand toe" }).click();
    await expect(page.getByText("Het bestand staat in het concept. Lezers zien het als u publiceert.")).toBeVisible();
    await expect(page.getByRole("img", { name: `Kaart van de kade ${mark}` })).toBeVisible();
  });

  await test.step("het voorbeeld is de pagina zoals zij wordt", async () => {
    await page.getByRole("button", { name: "Bekijk het voorbeeld" }).click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: /^bankjes$/ })).toBeVisible();
    await page.getByText("Bekijk het onderdeel en waarom").click();
    await expect(page.getByText("De zes Zaanse opgaven")).toBeVisible();
    await page.getByRole("link", { name: "Terug naar het concept" }).click();
  });

  await test.step("publiceren", async () => {
    await page.getByRole("button", { name: "Publiceer" }).click();
    await expect(page.getByText("Gepubliceerd. Iedereen kan het nu lezen.")).toBeVisible();
  });

  await test.step("een collega bewaart intussen iets: niets raakt kwijt", async () => {
    await step("Tekst");
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByLabel("Samenvatting").fill("De collega schreef dit.");
    await other.getByRole("button", { name: "Bewaar dit onderdeel" }).click();
    await expect(other.getByText("Deze wijziging is bewaard, en nog niet gepubliceerd.")).toBeVisible();
    await other.close();
    await page.getByLabel("Samenvatting").fill("Er komt een kade met bankjes.");
    await save();
    await expect(page.getByText("Een collega bewaarde intussen iets anders")).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: "De collega schreef dit." })).toBeVisible();
    await expect(page.getByLabel("Samenvatting")).toHaveValue("Er komt een kade met bankjes.");
    await save();
    await saved();
  });

  await test.step("een nieuwe versie zegt wat er veranderde", async () => {
    await step("Nakijken en publiceren");
    await page.getByRole("button", { name: "Publiceer" }).click();
    await expect(page.getByRole("link", { name: "Schrijf op wat u veranderde, en waarom." })).toBeVisible();
    await page.getByLabel("Wat veranderde u, en waarom?").fill("De samenvatting is korter.");
    await page.getByRole("button", { name: "Publiceer" }).click();
    await expect(page.getByText("Gepubliceerd. Iedereen kan het nu lezen.")).toBeVisible();
    await page.getByRole("link", { name: "Bekijk het op de site" }).click();
    await expect(page.getByText("Er komt een kade met bankjes.")).toBeVisible();
    await expect(page.getByText("Dit is versie 2 van het voorstel")).toBeVisible();
    await expect(page.getByRole("img", { name: `Kaart van de kade ${mark}` })).toBeVisible();
    await page.getByRole("link", { name: "Wat is er veranderd?" }).click();
    await expect(page.getByText("De samenvatting is korter.")).toBeVisible();
    await page.getByText("Bekijk de verschillen").click();
    await expect(page.getByText("Er komt een kade met bankjes.")).toBeVisible();
  });
});

test("wat bewoners nu beoordelen, staat vast, en de pagina zegt waarom", async ({ page }) => {
  await signIn(page, "ambtenaar");
  await page.goto("/beheer/voorstellen");
  await page.getByRole("link", { name: /^Bewerk ?: Haven-Stad/ }).click();
  await expect(page.getByText(/Tot dan kunt u geen nieuwe versie publiceren/)).toBeVisible();
  await expect(page.getByLabel("Samenvatting")).toBeEnabled();
  await page.getByRole("button", { name: "Mogelijkheden" }).click();
  await expect(page.getByText(/Daarom veranderen ze niet meer/)).toBeVisible();
  await expect(page.getByRole("group", { name: "Mogelijkheid 1" }).getByLabel("Naam")).toBeDisabled();
  await expect(page.getByRole("button", { name: "Bewaar dit onderdeel" })).toHaveCount(0);
});
