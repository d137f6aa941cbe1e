import type { Page } from "playwright/test";

/** The accounts of the example data that the tests sign in with. */
export type Account = "bewoner" | "moderator" | "ambtenaar" | "onderzoeker" | "beheerder";

/** Signs in through the page, as a person does. */
export async function signIn(page: Page, account: Account): Promise<void> {
  await page.goto("/inloggen");
  await page.getByLabel("E-mailadres").fill(`${account}@voorbeeld.nl`);
  await page.getByLabel("Wachtwoord").fill("samen-in-de-regio");
  await page.getByRole("button", { name: "Inloggen" }).click();
  await page.waitForURL(account === "bewoner" ? "/mijn" : "/beheer");
}
