import { randomUUID } from "node:crypto";
import { type Page, request } from "playwright/test";
import { signIn } from "./accounts.ts";
import { aboutYourself, answerAllEffects, choose, next, receiptOn } from "./answering.ts";
import { expect, test } from "./browser.ts";

/** Each project counts the answers to a proposal of its own, so that projects side by side do not disturb each other. */
const PROPOSALS: Record<string, string> = {
  telefoon: "medtech-heerlen",
  desktop: "novex-mra",
  "zonder-javascript": "terneuzen-eenzaamheid",
};

test("een ambtenaar ziet nieuwe antwoorden terug, maar pas als het er tien zijn", async ({ page, baseURL }, {
  project,
}) => {
  // Figures are made by another process, twice; on a busy computer that takes its time.
  test.setTimeout(240_000);
  const slug = PROPOSALS[project.name] ?? "medtech-heerlen";
  const results = `/beheer/resultaten/effecten-${slug}`;
  const form = await answerAsResident(page, slug);

  await signIn(page, "ambtenaar");
  await page.goto(results);
  const before = await participants(page);

  await test.step("één antwoord erbij verandert de cijfers niet", async () => {
    await refresh(page);
    await page.goto(results);
    expect(await participants(page)).toBe(before);
  });

  await test.step("elf antwoorden erbij wel", async () => {
    for (let neighbour = 0; neighbour < 10; neighbour++)
      await sendAgain(`${baseURL}/voorstellen/${slug}/effecten`, form);
    // Another official may be having the same round counted, from a moment before: then it is not counted twice at once.
    await expect(async () => {
      await refresh(page);
      await page.goto(results);
      expect(await participants(page)).toBeGreaterThanOrEqual(before + 10);
    }).toPass();
  });
});

test("een ambtenaar leest per thema wat bewoners verwachten, met tabel en voorbehoud", async ({ page }) => {
  await signIn(page, "ambtenaar");
  await page.goto("/beheer");
  await page.locator('a[href$="/beheer/resultaten/effecten-haven-stad"]').first().click();
  await expect(page.getByText("Uitgenodigd, gewogen").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: /verschil met niets doen/i }).first()).toBeVisible();
  await page.getByText("Bekijk deze cijfers als tabel").first().click();
  await expect(page.getByRole("table").first()).toBeVisible();
  const parts = page.getByRole("navigation", { name: "Onderdelen van deze resultaten" });
  await parts.getByRole("link", { name: "Groepen" }).click();
  await page.getByRole("link", { name: "Gemeente en leeftijd" }).click();
  await expect(page).toHaveURL(/uitsplitsing=gemeente-leeftijd/);
  await parts.getByRole("link", { name: "Verantwoording" }).click();
  await expect(page.getByText(/leeftijd en geslacht/).first()).toBeVisible();
});

test("een ambtenaar neemt de cijfers mee als raadsnotitie, PDF en bestand", async ({ page }) => {
  await signIn(page, "ambtenaar");
  await page.goto("/beheer/resultaten/effecten-haven-stad/raadsnotitie");
  const pdf = await page.request.get(`${new URL(page.url()).pathname}.pdf`);
  expect(pdf.headers()["content-type"]).toContain("application/pdf");
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
  const csv = await (await page.request.get("/resultaten/effecten-haven-stad/cijfers.csv")).text();
  const rows = csv.trim().split("\r\n");
  const closing = rows.find((row) => row.startsWith("# rijen"));
  expect(closing).toContain(String(rows.indexOf(closing ?? "") - 1));
});

test("een bewoner mag niet in het beheer", async ({ page }) => {
  await page.goto("/beheer");
  await expect(page).toHaveURL(/\/inloggen\?terug=/);
  await signIn(page, "bewoner");
  await page.goto("/beheer");
  await expect(page.getByRole("heading", { name: "U mag deze pagina niet zien" })).toBeVisible();
});

/** Answers the whole form without an account, and gives what the browser sent. */
async function answerAsResident(page: Page, slug: string): Promise<URLSearchParams> {
  let sent = "";
  page.on("request", (sending) => {
    if (sending.method() === "POST") sent = sending.postData() ?? "";
  });
  await page.goto(`/voorstellen/${slug}/effecten`);
  await choose(page, /Hoe goed weet u wat het plan inhoudt/, "Een beetje");
  await next(page);
  await answerAllEffects(page);
  await next(page);
  await aboutYourself(page);
  await receiptOn(page);
  return new URLSearchParams(sent);
}

/** The same answers from somebody else: another browser without a cookie, and another form. */
async function sendAgain(url: string, form: URLSearchParams): Promise<void> {
  const neighbour = await request.newContext();
  form.set("formKey", randomUUID());
  const answer = await neighbour.post(url, {
    data: form.toString(),
    maxRedirects: 0,
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "sec-fetch-site": "same-origin",
      origin: new URL(url).origin,
    },
  });
  expect(answer.status()).toBe(303);
  await neighbour.dispose();
}

async function refresh(page: Page): Promise<void> {
  await page.goto("/beheer");
  await page.getByRole("button", { name: "Werk de cijfers nu bij" }).click();
  await expect(page).toHaveURL(/\/beheer\?bijgewerkt=\d+$/);
  // The figures are made by another process; the page shows how far it is.
  await expect(async () => {
    await page.goto("/beheer");
    await expect(page.getByRole("progressbar")).toHaveCount(0, { timeout: 1000 });
  }).toPass({ timeout: 100_000 });
}

/** How many people the figures are about, rounded as the page rounds it. */
async function participants(page: Page): Promise<number> {
  const fact = page.getByText("Deelnemers in deze cijfers").locator("xpath=following-sibling::dd[1]");
  return Number((await fact.textContent())?.replace(/\D/g, ""));
}
