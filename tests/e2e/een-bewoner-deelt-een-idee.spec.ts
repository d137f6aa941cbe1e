import { randomBytes } from "node:crypto";
import { signIn, signInAsNew } from "./accounts.ts";
import { expect, test } from "./browser.ts";

test("een bewoner deelt een idee, een ander steunt het, en een ambtenaar maakt er een voorstel van", async ({
  page,
}) => {
  const mark = randomBytes(4).toString("hex");
  const title = `Een bankje bij de sluis (${mark})`;
  let address = "";

  await test.step("lezen mag iedereen, delen vraagt om een account", async () => {
    await page.goto("/ideeen");
    await page.getByRole("link", { name: "Deel uw idee" }).click();
    await expect(page.getByText(/hebt u een account nodig/)).toBeVisible();
    await signIn(page, "bewoner");
    await page.goto("/ideeen/nieuw");
  });

  await test.step("wie iets vergeet, hoort wat en houdt de tekst", async () => {
    await page.getByLabel("Titel").fill(title);
    await page.getByRole("button", { name: "Idee plaatsen" }).click();
    await expect(page.getByRole("link", { name: "Kies voor welk gebied uw idee is." })).toBeVisible();
    await expect(page.getByLabel("Titel")).toHaveValue(title);
  });

  await test.step("een idee plaatsen en aanpassen", async () => {
    await page.getByLabel("Voor welk gebied is uw idee?").selectOption({ label: "Heel Zaanstad" });
    await page.getByLabel("Bij welk thema hoort het?").selectOption("wonen");
    await page.getByLabel("Uw idee", { exact: true }).fill("Daar kan ik uitrusten.");
    await page.getByRole("button", { name: "Idee plaatsen" }).click();
    await expect(page.getByText("Uw idee staat op de site.")).toBeVisible();
    address = new URL(page.url()).pathname;
    await expect(page.getByRole("button", { name: "Ik steun dit idee" })).toHaveCount(0);
    await page.getByRole("link", { name: "Aanpassen" }).click();
    await page.getByLabel("Uw idee", { exact: true }).fill("Daar kan ik uitrusten, en naar de schepen kijken.");
    await page.getByRole("button", { name: "Bewaar mijn idee" }).click();
    await expect(page.getByText("en naar de schepen kijken")).toBeVisible();
    await expect(page.getByText(/aangepast/).first()).toBeVisible();
  });

  await test.step("het staat in de lijst van de gemeente", async () => {
    await page.goto("/ideeen");
    await page.getByLabel("Gemeente").selectOption({ label: "Zaanstad" });
    await page.getByRole("button", { name: "Toon ideeën" }).click();
    await expect(page.getByLabel("Wijk")).toBeVisible();
    await expect(page.getByRole("link", { name: title })).toBeVisible();
  });

  await test.step("een ander steunt het, neemt dat terug en steunt het weer", async () => {
    await page.context().clearCookies();
    await signInAsNew(page);
    await page.goto(address);
    await page.getByRole("button", { name: "Ik steun dit idee" }).click();
    await expect(page.getByRole("heading", { name: "1 persoon steunt dit idee" })).toBeVisible();
    await page.getByRole("button", { name: "Neem mijn steun terug" }).click();
    await expect(page.getByRole("heading", { name: "Nog niemand steunt dit idee" })).toBeVisible();
    await page.getByRole("button", { name: "Ik steun dit idee" }).click();
  });

  await test.step("de ambtenaar antwoordt en begint een voorstel", async () => {
    await page.context().clearCookies();
    await signIn(page, "ambtenaar");
    await page.goto(address);
    await page.getByRole("link", { name: "Beheer dit idee" }).click();
    await page.getByLabel("Uw antwoord").fill(`Wij zoeken een plek (${mark}).`);
    await page.getByRole("button", { name: "Plaats dit antwoord" }).click();
    await expect(page.getByText("Uw antwoord staat bij het idee.")).toBeVisible();
    await page.getByRole("button", { name: "Begin een voorstel" }).click();
    await expect(page).toHaveURL(/\/beheer\/voorstellen\/\d+/);
    await expect(page.getByLabel("Titel")).toHaveValue(title);
  });

  await test.step("iedereen leest wat ermee is gedaan", async () => {
    await page.context().clearCookies();
    await page.goto(address);
    await expect(page.getByText(`Wij zoeken een plek (${mark}).`)).toBeVisible();
    await expect(page.getByText("Een ambtenaar werkt dit idee uit tot een voorstel.")).toBeVisible();
  });
});

test("een moderator voegt twee ideeën samen, en het oude adres leidt naar het andere", async ({ page }) => {
  const mark = randomBytes(4).toString("hex");
  const numbers: string[] = [];
  await signIn(page, "bewoner");
  for (const title of [`Fietsbrug (${mark})`, `Brug voor de fiets (${mark})`]) {
    await page.goto("/ideeen/nieuw");
    await page.getByLabel("Voor welk gebied is uw idee?").selectOption("GM0363");
    await page.getByLabel("Bij welk thema hoort het?").selectOption("milieu");
    await page.getByLabel("Titel").fill(title);
    await page.getByLabel("Uw idee", { exact: true }).fill("Over het IJ.");
    await page.getByRole("button", { name: "Idee plaatsen" }).click();
    await expect(page.getByText("Uw idee staat op de site.")).toBeVisible();
    numbers.push(new URL(page.url()).pathname.split("/").at(-1) ?? "");
  }
  const [double = "", stays = ""] = numbers;
  await page.context().clearCookies();
  await signIn(page, "moderator");
  await page.goto(`/beheer/ideeen/${double}`);
  await page.getByLabel(/aan idee nummer$/).fill(double);
  await page.getByRole("button", { name: "Verder" }).click();
  await expect(page.getByText("Er is geen ander idee met dit nummer dat iedereen kan lezen.").first()).toBeVisible();
  await page.getByLabel(/aan idee nummer$/).fill(stays);
  await page.getByRole("button", { name: "Verder" }).click();
  await expect(page.getByText(`Dit idee blijft staan: Brug voor de fiets (${mark})`)).toBeVisible();
  await page.getByRole("button", { name: "Ja, voeg samen" }).click();
  await expect(page).toHaveURL(new RegExp(`/beheer/ideeen/${stays}\\?`));
  await expect(page.getByText("De ideeën zijn samengevoegd.")).toBeVisible();
  await page.goto(`/ideeen/${double}`);
  await expect(page).toHaveURL(new RegExp(`/ideeen/${stays}$`));
  await expect(page.getByRole("heading", { level: 1, name: `Brug voor de fiets (${mark})` })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: `Fietsbrug (${mark})` })).toBeVisible();
});
