import { randomBytes } from "node:crypto";
import { expect, type Page } from "playwright/test";
import { arrivedMails } from "./mail-server.ts";

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

/** Somebody else sits down at the same browser. */
export async function as(page: Page, account: Account): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, account);
}

type Cookies = Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>>;
/** What this process of tests signed in with before. */
const signedIn = new Map<Account, Cookies>();

/** For tests that only look: signs in through the page once, and goes on in that session afterwards. */
export async function signInAgain(page: Page, account: Account): Promise<void> {
  const known = signedIn.get(account);
  if (known) return page.context().addCookies(known);
  await signIn(page, account);
  signedIn.set(account, await page.context().cookies());
}

const password = "een zin die ik onthoud";

/** Somebody new makes an account and signs in on this page; gives the address. */
export async function signInAsNew(page: Page, name = "Noor"): Promise<string> {
  const email = `nieuw-${randomBytes(6).toString("hex")}@example.nl`;
  await page.goto("/registreren");
  await page.getByLabel("Uw naam").fill(name);
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord").fill(password);
  await page.getByRole("button", { name: "Account maken" }).click();
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord").fill(password);
  await page.getByRole("button", { name: "Inloggen" }).click();
  await page.waitForURL("/mijn");
  return email;
}

/** Presses the button behind the link in the mail that confirms an address. */
export async function confirmAddress(page: Page, email: string): Promise<void> {
  const link = () => {
    const mail = arrivedMails().find(({ to, text }) => to === email && text.includes("/adres-bevestigen/"));
    return /https?:\/\/\S+\/adres-bevestigen\/\S+/.exec(mail?.text ?? "")?.[0];
  };
  await expect.poll(link, { timeout: 30_000 }).toBeDefined();
  await page.goto(new URL(link() ?? "").pathname);
  await page.getByRole("button", { name: "Bevestig mijn e-mailadres" }).click();
  await expect(page.getByText("Uw e-mailadres is bevestigd")).toBeVisible();
}
