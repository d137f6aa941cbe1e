import type { Page } from "playwright/test";
import { signIn } from "./accounts.ts";
import { expect } from "./browser.ts";

/** Two young people and two old ones, two women and two men. */
const fourSeats = ["leeftijd; jong; 2; 2", "leeftijd; oud; 2; 2", "geslacht; vrouw; 2; 2", "geslacht; man; 2; 2"].join(
  "\n",
);

/** A list with so many volunteers of each group, under numbers from 1. */
export function volunteerList(groups: readonly [age: string, gender: string, people: number][]): string {
  const people = groups.flatMap(([age, gender, count]) => Array.from({ length: count }, () => `${age};${gender}`));
  return ["nummer;leeftijd;geslacht", ...people.map((levels, index) => `${index + 1};${levels}`)].join("\r\n");
}

/** Signs in as an official, and makes a citizens' assembly of four seats; stands on its page. */
export async function makeAssembly(page: Page, { title, slug }: { title: string; slug: string }): Promise<void> {
  await signIn(page, "ambtenaar");
  await page.goto("/beheer/loting");
  await page.getByLabel("Naam", { exact: true }).fill(title);
  await page.getByLabel("Naam in het webadres").fill(slug);
  await page.getByLabel("Aantal plaatsen").fill("4");
  await page.getByLabel("Wie moeten er zeker in zitten?").fill(fourSeats);
  await page.getByRole("button", { name: "Maak het burgerberaad" }).click();
  await page.waitForURL(`/beheer/loting/${slug}?klaar=gemaakt`);
}

/** Uploads a list of volunteers from a file. */
export async function uploadVolunteers(page: Page, list: string): Promise<void> {
  const file = { name: "beraad.csv", mimeType: "text/csv", buffer: Buffer.from(list) };
  await page.getByLabel("Bestand met aanmeldingen").setInputFiles(file);
  await page.getByRole("button", { name: "Bewaar de aanmeldingen" }).click();
}

/** Has the chances computed, and looks again until the page says what came of it. */
export async function computeChances(page: Page, said: string): Promise<void> {
  const compute = page.getByRole("button", { name: "Bereken de kansen en zet alles vast" });
  await compute.click();
  await expect(page.getByText("Kijk de aanmeldingen en de plaatsen na en zet dan het vinkje.").first()).toBeVisible();
  await page.getByLabel("Ik heb de aanmeldingen en de plaatsen nagekeken.").check();
  await compute.click();
  await expect(async () => {
    await page.goto(new URL(page.url()).pathname);
    await expect(page.getByText(said)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
}

/** Enters the number that was drawn in public. */
export async function drawNumber(page: Page, number: string, source: string): Promise<void> {
  await page.getByLabel("Getrokken getal").fill(number);
  await page.getByLabel("Hoe en waar is het getal getrokken?").fill(source);
  await page.getByLabel("Ik heb het getal nagekeken.").check();
  await page.getByRole("button", { name: "Leg de loting vast" }).click();
  await expect(page.getByText("De loting is vastgelegd.")).toBeVisible();
}
