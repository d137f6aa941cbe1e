import { aboutYourself, answerAllValues, choose, next, receiptOn } from "./answering.ts";
import { expect, test } from "./browser.ts";

test("een bewoner vertelt zonder account wat belangrijk is, en haalt het antwoord weer weg", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Zeg wat u belangrijk vindt" }).first().click();
  await expect(page).toHaveURL(/\/waarderen$/);

  await answerAllValues(page, "Rust en stilte");
  await aboutYourself(page);
  const code = await receiptOn(page);
  await page.getByText("Bekijk wat u hebt ingevuld").click();
  await expect(page.getByText("Rust en stilte")).toBeVisible();

  await test.step("de terugknop van de browser laat de vorige stap zien, met de antwoorden", async () => {
    await page.goBack();
    await expect(page.getByText(/^Stap \d+ van \d+/)).toBeVisible();
    await expect(page.getByLabel("In welke gemeente woont u?")).toBeVisible();
  });

  await test.step("met de code is het antwoord terug te vinden", async () => {
    await page.goto("/");
    await page.getByRole("link", { name: "Uw antwoorden terugzien" }).click();
    await page.getByLabel("Uw code").fill("0000");
    await page.getByRole("button", { name: "Toon mijn antwoorden" }).click();
    await expect(page.getByText("Deze code klopt niet").first()).toBeVisible();
    await page.getByLabel("Uw code").fill(code.toLowerCase().replace(/(.{4})(?=.)/g, "$1-"));
    await page.getByRole("button", { name: "Toon mijn antwoorden" }).click();
    await expect(page).toHaveURL(new RegExp(`/bedankt/${code}$`));
  });

  await test.step("veranderen begint met wat er was ingevuld, en de code blijft gelden", async () => {
    await page.getByRole("button", { name: "Antwoorden veranderen" }).click();
    await expect(
      page.getByRole("radiogroup", { name: /met het leven dat u nu leidt/ }).getByLabel("8", { exact: true }),
    ).toBeChecked();
    await choose(page, /met het leven dat u nu leidt/, "3");
    while (await page.getByRole("button", { name: "Volgende" }).isVisible()) await next(page);
    await page.getByRole("button", { name: "Versturen" }).click();
    await expect(page).toHaveURL(new RegExp(`/bedankt/${code}$`));
  });

  await test.step("en weg te halen", async () => {
    await page.getByText("Ik wil mijn antwoorden weghalen").click();
    await page.getByRole("button", { name: "Haal mijn antwoorden weg" }).click();
    await expect(page.getByRole("heading", { name: "Uw antwoorden zijn weggehaald" })).toBeVisible();
    await expect(page.getByText("Rust en stilte")).toHaveCount(0);
  });
});

test("wie een vraag overslaat, leest welke dat is en houdt de rest", async ({ page }) => {
  await page.goto("/waarderen");
  await choose(page, /met het leven dat u nu leidt/, "8");
  await page.getByRole("button", { name: "Volgende" }).click();
  await expect(page.getByText("Kijk dit nog even na:")).toBeVisible();
  await expect(page).toHaveTitle(/^Fout: /);
  const first = page.getByRole("link", { name: "Welzijn: Geef een antwoord, of kies ‘Weet ik niet’." });
  await first.click();
  await expect(page.getByRole("radiogroup", { name: /met het leven dat u nu leidt/ }).getByLabel("8")).toBeChecked();
});
