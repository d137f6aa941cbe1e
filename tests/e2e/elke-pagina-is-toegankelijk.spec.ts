import { randomBytes } from "node:crypto";
import type { Page, Response } from "playwright/test";
import { type Account, signInAgain } from "./accounts.ts";
import { expect, lookingTest as test } from "./browser.ts";
import { computeChances, drawNumber, makeAssembly, uploadVolunteers, volunteerList } from "./lottery.ts";
import { accessibilityFaults, expectSafe, htmlFaults, overflow } from "./page-checks.ts";
import { ADMIN, LINKED, MODERATOR, OFFICIAL, PUBLIC, RESEARCHER, RESIDENT } from "./pages-to-check.ts";

const WIDTHS = [390, 1280];

const inBoth = (path: string) => [path, path === "/" ? "/en" : `/en${path}`];

async function open(page: Page, path: string): Promise<Response> {
  const response = await page.goto(path);
  if (!response) throw new Error(`${path} gave no response`);
  return response;
}

/** Everything that holds for every page, at both widths. */
async function inspect(page: Page, response: Response, status = 200): Promise<void> {
  expect(response.status()).toBe(status);
  await expectSafe(response);
  // Soft: one run tells everything that is wrong with a page.
  expect.soft(await htmlFaults(response)).toEqual([]);
  const language = new URL(page.url()).pathname.match(/^\/en(\/|$)/) ? "en" : "nl";
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await overflow(page), `wider than ${width} px by`).toBe(0);
    expect.soft(await accessibilityFaults(page), `axe at ${width} px`).toEqual([]);
  }
}

for (const path of PUBLIC.flatMap(inBoth)) {
  test(`${path} is toegankelijk, geldig en veilig`, async ({ page }) => {
    await inspect(page, await open(page, path));
  });
}

for (const [from, to] of LINKED) {
  for (const path of inBoth(from)) {
    test(`een pagina waar ${path} naar verwijst, is toegankelijk, geldig en veilig`, async ({ page }) => {
      await open(page, path);
      const target = await page.locator(`main a[href*="${to}"]`).first().getAttribute("href");
      await inspect(page, await open(page, target ?? ""));
    });
  }
}

const SIGNED_IN: [account: Account, path: string][] = [
  ...RESIDENT.map((path): [Account, string] => ["bewoner", path]),
  ...OFFICIAL.map((path): [Account, string] => ["ambtenaar", path]),
  ...MODERATOR.map((path): [Account, string] => ["moderator", path]),
  ...RESEARCHER.map((path): [Account, string] => ["onderzoeker", path]),
  ...ADMIN.map((path): [Account, string] => ["beheerder", path]),
];

for (const [account, dutch] of SIGNED_IN) {
  test(`${dutch} is toegankelijk, geldig en veilig voor wie inlogt (${account})`, async ({ page }) => {
    await signInAgain(page, account);
    for (const path of inBoth(dutch)) await inspect(page, await open(page, path));
  });
}

test("wie een zienswijze van een hoeder weghaalt, ziet een pagina die toegankelijk, geldig en veilig is", async ({
  page,
}) => {
  await signInAgain(page, "moderator");
  await open(page, "/voorstellen/haven-stad/afweging");
  const target = await page.locator('main a[href^="/beheer/zienswijzen/"]').first().getAttribute("href");
  for (const path of inBoth(target ?? "")) await inspect(page, await open(page, path));
});

test("elke zaak die op een moderator wacht, is toegankelijk, geldig en veilig", async ({ page }) => {
  await signInAgain(page, "moderator");
  await open(page, "/beheer/moderatie");
  const links = await page.locator('main a[href*="/beheer/moderatie/"]').all();
  const targets = new Set(await Promise.all(links.map((link) => link.getAttribute("href"))));
  expect(targets.size).toBeGreaterThan(2);
  for (const target of targets) await inspect(page, await open(page, target ?? ""));
});

test("elk formulier bij een reactie is toegankelijk, geldig en veilig", async ({ page }) => {
  for (const [account, link] of [
    ["bewoner", "Melden"],
    ["moderator", "Verbergen"],
  ] as const) {
    await page.context().clearCookies();
    await signInAgain(page, account);
    await open(page, "/voorstellen/haven-stad/reacties");
    const target = await page.getByRole("link", { name: link }).first().getAttribute("href");
    await inspect(page, await open(page, target ?? ""));
  }
});

test("de resultaten van elke ronde zijn toegankelijk, geldig en veilig", async ({ page }) => {
  await signInAgain(page, "ambtenaar");
  await open(page, "/beheer");
  const links = await page.locator('main a[href*="/beheer/resultaten/"]').all();
  const targets = new Set(await Promise.all(links.map((link) => link.getAttribute("href"))));
  expect(targets.size).toBeGreaterThan(0);
  for (const target of [...targets].slice(0, 3)) await inspect(page, await open(page, target ?? ""));
});

test("een pagina die niet bestaat, zegt dat en helpt verder", async ({ page }) => {
  for (const path of ["/bestaat-niet", "/en/bestaat-niet", "/voorstellen/bestaat-niet"]) {
    await inspect(page, await open(page, path), 404);
  }
});

test("het loten van een burgerberaad is toegankelijk, geldig en veilig, in elke stand", async ({ page }) => {
  const slug = `beraad-${randomBytes(4).toString("hex")}`;
  const paths = [`/beheer/loting/${slug}`, `/loting/${slug}`].flatMap(inBoth);
  const inspectAll = async () => {
    for (const path of paths) await inspect(page, await open(page, path));
    await page.goto(`/beheer/loting/${slug}`);
  };
  await makeAssembly(page, { title: "Burgerberaad", slug });
  await inspectAll();
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await uploadVolunteers(page, "nummer;leeftijd;geslacht\n1;kind;vrouw\n1;oud;man");
  await inspect(page, await answer, 400);
  const groups = ["jong", "oud"].flatMap((age) => ["vrouw", "man"].map((gender) => [age, gender, 3] as const));
  await uploadVolunteers(page, volunteerList([["oud", "man", 5]]));
  await computeChances(page, "Zo lukt het niet");
  await inspectAll();
  await uploadVolunteers(page, volunteerList(groups.map(([age, gender, people]) => [age, gender, people])));
  await computeChances(page, "kansen staan vast, nog niet geloot");
  await inspectAll();
  await drawNumber(page, "007", "Drie ballen.");
  await inspectAll();
});

const REFUSED_FORMS: [path: string, button: string][] = [
  ["/inloggen", "Inloggen"],
  ["/registreren", "Account maken"],
  ["/waarderen", "Volgende"],
  ["/bedankt", "Toon mijn antwoorden"],
  ["/voorstellen/haven-stad/effecten", "Volgende"],
];

for (const [path, button] of REFUSED_FORMS) {
  test(`${path} blijft toegankelijk en geldig als er iets ontbreekt`, async ({ page }) => {
    await open(page, path);
    const answer = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: button, exact: true }).click();
    await inspect(page, await answer, 400);
    await expect(page).toHaveTitle(/^Fout: /);
  });
}

test("de controles zien een fout als die er is", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 900 });
  await open(page, "/over");
  await page.evaluate(() => {
    const picture = document.createElement("img");
    picture.width = 900;
    picture.style.minWidth = "900px";
    document.querySelector("main")?.append(picture);
  });
  expect(await overflow(page)).toBeGreaterThan(0);
  expect((await accessibilityFaults(page)).map((fault) => fault.split(":")[0])).toContain("image-alt");
});
