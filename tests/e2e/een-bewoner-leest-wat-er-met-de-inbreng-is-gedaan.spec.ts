import { randomBytes } from "node:crypto";
import type { Page, TestInfo } from "playwright/test";
import { confirmAddress, signIn, signInAsNew } from "./accounts.ts";
import { expect, test } from "./browser.ts";
import { type ArrivedMail, arrivedMails } from "./mail-server.ts";
import { accessibilityFaults } from "./page-checks.ts";

/** A proposal for each way of running, because these tests move its phase. */
const PROPOSALS: Record<string, string> = {
  telefoon: "medtech-heerlen",
  desktop: "novex-mra",
  "zonder-javascript": "terneuzen-eenzaamheid",
};
/** A word that nobody else uses; without digits, which could be a phone number to the scan for personal data. */
const aWord = () => [...randomBytes(8)].map((byte) => String.fromCharCode(97 + (byte % 26))).join("");
const slugOf = ({ project }: TestInfo) => PROPOSALS[project.name] ?? "novex-mra";

/** Somebody new who wrote this about the proposal, signed in on this page; the address. */
async function aResidentWrites(page: Page, slug: string, words: string): Promise<string> {
  const email = await signInAsNew(page);
  await page.goto(`/voorstellen/${slug}/reacties`);
  await page.getByRole("radiogroup", { name: "Wat is uw reactie?" }).getByLabel("Tegen", { exact: true }).check();
  await page.getByLabel("Uw reactie", { exact: true }).fill(words);
  await page.getByRole("button", { name: "Reactie plaatsen" }).click();
  await expect(page.getByText("Uw reactie staat erbij.")).toBeVisible();
  return email;
}

/** What a mail server sends when somebody presses the button of their mailbox (RFC 8058): without cookies or origin. */
const oneClick = (path: string, headers: Record<string, string> = {}) =>
  fetch((process.env.E2E_ORIGIN ?? "") + path, {
    method: "POST",
    body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
    headers,
    redirect: "manual",
  });

test("een bewoner leest wat er met de inbreng is gedaan, en krijgt daar één mail over", async ({
  browser,
  page,
}, info) => {
  const slug = slugOf(info);
  const code = aWord();
  const words = `Er moet een bankje bij het water (${code}).`;
  const title = `Er komen bankjes bij het water (${code})`;
  const why = `Mensen willen bij het water kunnen zitten, en dat kan nu niet (${code}).`;
  const reason = `In het plan staan nu zes bankjes (${code}).`;
  const email = await aResidentWrites(page, slug, words);
  await test.step("wie post wil krijgen, bevestigt het adres", () => confirmAddress(page, email));

  await test.step("zolang er geen antwoord is, staat dat er", async () => {
    await page.goto("/mijn");
    await expect(page.getByText("Nog geen antwoord, sinds vandaag.")).toBeVisible();
  });

  const official = await (await browser.newContext()).newPage();
  await test.step("een ambtenaar schrijft een besluit", async () => {
    await signIn(official, "ambtenaar");
    await official.goto(`/beheer/voorstellen/${slug}/besluiten`);
    await official.getByRole("button", { name: "Bewaar het besluit" }).click();
    await expect(official.getByRole("link", { name: "Schrijf in één zin wat er is besloten." })).toBeVisible();
    await official.getByLabel("Wat is er besloten?").fill(title);
    await official.getByLabel("Het besluit en waarom").fill("Mensen willen bij het water kunnen zitten.");
    await official.getByLabel("Dag van het besluit").fill("2026-01-05");
    await official.getByRole("button", { name: "Bewaar het besluit" }).click();
    await expect(official.getByText("Het besluit is bewaard. Nog niemand ziet het.")).toBeVisible();
  });

  await test.step("en zegt wat er met de reactie is gedaan, met een reden", async () => {
    await official.getByLabel("Soort").selectOption({ label: "Tegen" });
    await official.getByLabel("Het besluit en waarom").fill(why);
    await official.getByLabel("Waarom?").fill("Er komen zes bankjes.");
    await official.getByRole("button", { name: "Toon" }).click();
    await expect(official.getByLabel("Het besluit en waarom")).toHaveValue(why);
    await expect(official.getByLabel("Waarom?")).toHaveValue("Er komen zes bankjes.");
    await official.getByLabel("Waarom?").fill("");
    const row = official.locator(".ui-ticks__row").filter({ hasText: code });
    await row.getByRole("checkbox").check();
    await official.getByLabel("Gebruikt", { exact: true }).check();
    await official.getByRole("button", { name: "Bewaar voor wat is aangevinkt" }).click();
    await expect(official.getByRole("link", { name: "Schrijf op waarom. De schrijver leest dit." })).toBeVisible();
    await expect(row.getByRole("checkbox")).toBeChecked();
    await official.getByLabel("Waarom?").fill(reason);
    await official.getByRole("button", { name: "Bewaar voor wat is aangevinkt" }).click();
    await expect(official.getByText("De keuze is bewaard voor 1 bijdrage.")).toBeVisible();
    await official.getByRole("button", { name: /^Gebruikt 1$/ }).click();
    await expect(row).toBeVisible();
    await expect(official.getByLabel("Het besluit en waarom")).toHaveValue(why);
    await official.getByRole("button", { name: "Bewaar en ga naar publiceren" }).click();
    await expect(official.getByRole("heading", { name: title })).toBeVisible();
    await official.getByRole("button", { name: "Publiceer het besluit" }).click();
    await expect(official.getByRole("link", { name: "Zet een vinkje als u het zeker weet." })).toBeVisible();
    await official.getByLabel("Ja, dit is de definitieve tekst").check();
    await official.getByRole("button", { name: "Publiceer het besluit" }).click();
    await expect(official).toHaveURL(new RegExp(`/voorstellen/${slug}/besluiten\\?besluit=\\d+`));
    await expect(official.getByText("Het besluit is gepubliceerd. Iedereen kan het lezen.")).toBeVisible();
  });

  await test.step("iedereen leest het besluit, zonder account", async () => {
    const anybody = await (await browser.newContext()).newPage();
    await anybody.goto(official.url());
    await expect(anybody.getByRole("heading", { name: title })).toBeVisible();
    await expect(anybody.getByText(words)).toBeVisible();
    await expect(anybody.getByText(`Waarom: ${reason}`)).toBeVisible();
    await anybody.goto(`/voorstellen/${slug}/verloop`);
    await expect(anybody.getByText(`Besluit: ${title}`)).toBeVisible();
  });

  await test.step("de bewoner ziet het op de eigen pagina", async () => {
    await page.goto("/mijn");
    await expect(page.getByText(`Waarom: ${reason}`)).toBeVisible();
    await expect(page.getByText("Nog geen antwoord, sinds vandaag.")).toHaveCount(0);
  });

  const mail = await test.step("en krijgt één mail", async () => {
    const told = () => arrivedMails().filter(({ to, text }) => to === email && text.includes(code));
    await expect.poll(() => told().length, { timeout: 30_000 }).toBeGreaterThan(0);
    expect(told()).toHaveLength(1);
    return told()[0] as ArrivedMail;
  });
  expect(mail.text).toContain(`Gebruikt: “${words}”`);
  expect(mail.text).toContain(reason);

  const stop = /https?:\/\/\S+\/afmelden\/\S+/.exec(mail.text)?.[0] ?? "";
  const there = new URL(stop);
  await test.step("afmelden gaat met één knop; de link openen verandert niets", async () => {
    const anybody = await (await browser.newContext()).newPage();
    for (const _ of ["eerst", "nog een keer"]) {
      await anybody.goto(there.pathname + there.search);
      await expect(anybody.getByRole("button", { name: "Stop deze mails" })).toBeVisible();
    }
    // The address holds a key, so that the list of all pages cannot name it; axe needs a script.
    if (info.project.use.javaScriptEnabled !== false) expect(await accessibilityFaults(anybody)).toEqual([]);
    await anybody.getByRole("button", { name: "Stop deze mails" }).click();
    await expect(anybody.getByText("U krijgt geen mail meer over wat er met uw inbreng is gedaan.")).toBeVisible();
    await page.goto("/mijn");
    await expect(page.getByLabel("Mail mij over wat ik heb ingebracht")).not.toBeChecked();
  });

  await test.step("de knop van een postvak doet hetzelfde, zonder pagina ervoor", async () => {
    await page.getByLabel("Mail mij over wat ik heb ingebracht").check();
    await page.getByRole("button", { name: "Bewaar mijn keuze" }).click();
    await expect(page.getByLabel("Mail mij over wat ik heb ingebracht")).toBeChecked();
    const answer = await oneClick(there.pathname + there.search);
    expect([answer.status, answer.redirected]).toEqual([200, false]);
    await page.goto("/mijn");
    await expect(page.getByLabel("Mail mij over wat ik heb ingebracht")).not.toBeChecked();
  });
});

test("een weekoverzicht is een keuze, en niemand anders stuurt hier formulieren heen", async ({ page }, info) => {
  await aResidentWrites(page, slugOf(info), `Ik wil het weten (${aWord()}).`);
  await page.goto("/mijn");
  await page.getByLabel("Ja, op maandag, alleen als er iets nieuws is").check();
  await page.getByRole("button", { name: "Bewaar mijn keuze" }).click();
  await expect(page.getByText("Uw keuze is bewaard.")).toBeVisible();
  await expect(page.getByLabel("Ja, op maandag, alleen als er iets nieuws is")).toBeChecked();

  const unknown = "/afmelden/00000000-0000-4000-8000-000000000000?mails=overzicht";
  expect((await oneClick(unknown)).status).toBe(404);
  expect((await oneClick("/mijn", { Origin: "https://elders.nl" })).status).toBe(403);
  expect((await oneClick("/afmelden/iets?mails=overzicht")).status).toBe(403);
});

test("een plan verlaat de besluitvorming niet zonder antwoord of uitleg", async ({ browser, page }, info) => {
  const slug = slugOf(info);
  const code = aWord();
  await aResidentWrites(page, slug, `Wie beslist hierover (${code})?`);
  const official = await (await browser.newContext()).newPage();
  await signIn(official, "ambtenaar");
  await official.goto(`/beheer/voorstellen/${slug}/fase`);

  await test.step("het plan komt in de fase Besluit nemen", async () => {
    const on = official.getByRole("button", { name: "Zet het plan in de fase Besluit nemen" });
    const back = official.getByRole("button", { name: "Zet het plan terug naar Besluit nemen" });
    if (await back.isVisible()) {
      await official.getByLabel(/Waarom terug/).fill("Er is meer te kiezen.");
      await back.click();
      await official.getByRole("button", { name: "Ja, zet het plan terug naar Besluit nemen" }).click();
    } else if (await on.isVisible()) {
      await on.click();
      await official.getByRole("button", { name: "Ja, zet het plan in de fase Besluit nemen" }).click();
    }
    await expect(official.getByText("Het plan is nu in de fase Besluit nemen.")).toBeVisible();
  });

  const reason = `De bouw kan niet wachten (${code}).`;
  const typed = `Huurders gaan erop vooruit (${code}).`;
  const firstAnswer = official.locator('textarea[name="look"]');
  await test.step("zonder uitleg gaat het niet verder, met uitleg wel", async () => {
    const on = official.getByRole("button", { name: "Zet het plan in de fase Uitvoering" });
    await on.click();
    await expect(official.getByRole("link", { name: /Er zijn nog bijdragen zonder antwoord/ })).toBeVisible();
    await official.getByLabel(/Waarom verder zonder antwoord/).fill(reason);
    await firstAnswer.fill(typed);
    await on.click();
    await expect(official.getByRole("heading", { name: "Wat verandert er voor bewoners?" })).toBeVisible();
    await expect(official.getByText("Uw antwoorden op de vragen zijn nog niet bewaard.")).toBeVisible();
    await official.getByRole("button", { name: "Nee, ik wil iets veranderen" }).click();
    await expect(official.getByLabel(/Waarom verder zonder antwoord/)).toHaveValue(reason);
    await expect(firstAnswer).toHaveValue(typed);
    await on.click();
    await official.getByRole("button", { name: "Ja, zet het plan in de fase Uitvoering" }).click();
    await expect(official.getByText("Het plan staat in de nieuwe fase.")).toBeVisible();
    await expect(firstAnswer).toHaveValue(typed);
  });

  await test.step("de vragen over brede welvaart krijgen een antwoord dat iedereen leest", async () => {
    const answer = `Bewoners merken dat het rustiger is (${code}).`;
    await official.getByRole("button", { name: "Uitvoering", exact: true }).click();
    await expect(official.getByText("Hier schreef u iets wat nog niet is bewaard")).toBeVisible();
    await official.getByLabel(/Wat merken bewoners ervan/).fill(answer);
    await official.getByRole("button", { name: "Bewaar de antwoorden" }).click();
    await expect(official.getByText("De antwoorden staan op de site.")).toBeVisible();
    const anybody = await (await browser.newContext()).newPage();
    await anybody.goto(`/voorstellen/${slug}/verloop`);
    await expect(anybody.getByText(`Waarom: ${reason}`)).toBeVisible();
    await expect(anybody.getByText(/wachtten? (\d+ bijdragen|\d+ bijdrage) nog op antwoord/).first()).toBeVisible();
    await expect(anybody.getByText(answer)).toBeVisible();
  });
});
