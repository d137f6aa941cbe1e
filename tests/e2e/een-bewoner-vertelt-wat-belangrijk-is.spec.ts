import { aboutYourself, answerAllValues, choose, receiptOn } from "./answering.ts";
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

  await test.step("met de code is het antwoord terug te vinden en weg te halen", async () => {
    await page.goto(`/bedankt/${code}`);
    await page.getByRole("button", { name: "Haal mijn antwoorden weg" }).click();
    await expect(page.getByRole("heading", { name: "Uw antwoorden zijn weggehaald" })).toBeVisible();
    await expect(page.getByText("Rust en stilte")).toHaveCount(0);
  });
});

test("wie een vraag overslaat, leest welke dat is en houdt de rest", async ({ page }) => {
  await page.goto("/waarderen");
  await choose(page, /met het leven dat u nu leidt/, "8");
  await page.getByRole("button", { name: "Volgende" }).click();
  await expect(page.getByText("Er ging iets mis. Verbeter dit:")).toBeVisible();
  await expect(page).toHaveTitle(/^Fout: /);
  const first = page.getByRole("link", { name: "Geef een antwoord, of kies ‘Weet ik niet’." }).first();
  await first.click();
  await expect(page.getByRole("radiogroup", { name: /met het leven dat u nu leidt/ }).getByLabel("8")).toBeChecked();
});
