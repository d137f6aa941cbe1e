import { randomBytes } from "node:crypto";
import type { Page } from "playwright/test";
import { expect, test } from "./browser.ts";
import { computeChances, drawNumber, makeAssembly, uploadVolunteers, volunteerList } from "./lottery.ts";

/** The numbers of the people on the ticket that a drawn number points at, as the public page lists all tickets. */
async function peopleOnTicket(page: Page, drawn: number): Promise<string> {
  const rows = await page.locator("table").last().locator("tbody tr").allInnerTexts();
  const ticket = rows
    .map((row) => /^(\d{3})(?:–(\d{3}))?\s+([\d, ]+)$/.exec(row.trim()))
    .find((found) => found && Number(found[1]) <= drawn && drawn <= Number(found[2] ?? found[1]));
  return ticket?.[3]?.trim() ?? "";
}

test("een ambtenaar loot een burgerberaad, en iedereen kan het nagaan", async ({ page }) => {
  const slug = `beraad-${randomBytes(4).toString("hex")}`;
  const title = `Burgerberaad ${slug}`;

  await test.step("een burgerberaad maken met plaatsen per groep", async () => {
    await makeAssembly(page, { title, slug });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(page.getByText("Er staan nog geen aanmeldingen in.")).toBeVisible();
  });

  await test.step("van een bestand met fouten wordt elke fout genoemd, en niets bewaard", async () => {
    await uploadVolunteers(page, "nummer;leeftijd;geslacht\r\n1;kind;vrouw\r\n2;oud;man\r\n2;oud;");
    for (const problem of [
      'beraad.csv, regel 2, kolom leeftijd: de groep "kind" staat niet bij de plaatsen. Wel: jong, oud.',
      'beraad.csv, regel 4, kolom nummer: "2" staat ook op regel 3.',
      "beraad.csv, regel 4, kolom geslacht: hier staat niets.",
    ]) {
      await expect(page.getByRole("link", { name: problem })).toBeVisible();
    }
    await expect(page.getByLabel("Of plak de regels hier")).toHaveValue(/1;kind;vrouw/);
    await expect(page.getByText("Er staan nog geen aanmeldingen in.")).toBeVisible();
  });

  await test.step("met te weinig jonge mensen zegt de site welke regel in de weg staat", async () => {
    const list = volunteerList([
      ["jong", "vrouw", 1],
      ["oud", "vrouw", 6],
      ["oud", "man", 5],
    ]);
    await uploadVolunteers(page, list);
    await expect(page.getByText("Er zijn 12 aanmeldingen.")).toBeVisible();
    await computeChances(page, "Zo lukt het niet");
    await expect(page.getByText("leeftijd, jong: minstens 1 in plaats van 2")).toBeVisible();
  });

  await test.step("een geplakte lijst vervangt de vorige, en de kansen worden vastgezet", async () => {
    const list = volunteerList([
      ["jong", "vrouw", 2],
      ["jong", "man", 3],
      ["oud", "vrouw", 6],
      ["oud", "man", 5],
    ]);
    await page.getByLabel("Of plak de regels hier").fill(list);
    await page.getByRole("button", { name: "Bewaar de aanmeldingen" }).click();
    await expect(page.getByText("Er zijn 16 aanmeldingen.")).toBeVisible();
    await computeChances(page, "kansen staan vast, nog niet geloot");
    await expect(page.getByLabel("Bestand met aanmeldingen")).toHaveCount(0);
  });

  await test.step("de kansen staan op de openbare pagina voordat er is geloot", async () => {
    await page.goto(`/loting/${slug}`);
    // By hand: old people have 2/11 each at best, so that young women have 5/11 and young men 4/11.
    const chance = (group: string) =>
      page.getByRole("table", { name: "Kans per groep" }).getByRole("row", { name: group });
    await expect(chance("leeftijd: jong")).toContainText(/36,\d%–45,\d%/);
    await expect(chance("leeftijd: oud")).toContainText(/18,\d%/);
    const seats = page.getByRole("table", { name: "Minstens en hoogstens per groep" });
    await expect(seats.getByRole("row", { name: "leeftijd: jong" })).toBeVisible();
    await expect(page.getByText("De uitslag")).toHaveCount(0);
  });

  await test.step("het getrokken getal wijst de mensen aan", async () => {
    await page.goto(`/beheer/loting/${slug}`);
    await page.getByLabel("Getrokken getal").fill("1000");
    await page.getByRole("button", { name: "Leg de loting vast" }).click();
    await expect(page.getByText("Vul drie cijfers in, van 000 tot en met 999.").first()).toBeVisible();
    await expect(page.getByText("Kijk het getal na en zet dan het vinkje.").first()).toBeVisible();
    await drawNumber(page, "417", "Drie ballen in de raadszaal.");
    await expect(page.getByRole("button", { name: "Leg de loting vast" })).toHaveCount(0);
  });

  await test.step("iedereen kan nagaan wie een plaats heeft", async () => {
    await page.context().clearCookies();
    await page.goto(`/loting/${slug}`);
    await expect(page.getByText("is 417 getrokken. Drie ballen in de raadszaal.")).toBeVisible();
    const seated = (await page.getByText("Deze nummers hebben een plaats:").innerText()).replace(/^.*: |\.$/g, "");
    expect(seated.split(", ")).toHaveLength(4);
    await page.getByText("Bekijk alle loten").click();
    expect(await peopleOnTicket(page, 417)).toBe(seated);
  });
});
