import { randomBytes } from "node:crypto";
import type { Page } from "playwright/test";
import { signIn } from "./accounts.ts";
import { receiptOn } from "./answering.ts";
import { expect, test } from "./browser.ts";
import { daysPass } from "./days-pass.ts";
import { type ArrivedMail, arrivedMails } from "./mail-server.ts";
import { importSixtyForms } from "./paper-answers.ts";

const name = `wonen-${randomBytes(4).toString("hex")}`;
const title = `Wonen in Zaanstad ${name}`;
const people = ["a", "b", "c"].map((letter) => `${letter}-${name}@example.nl`);

const file = `
vragenlijst:
  slug: ${name}
  titel: { nl: ${title}, en: Living in Zaanstad }
  vragen:
    - code: buurt_cijfer
      soort: grade
      tekst: { nl: Welk cijfer geeft u uw buurt?, en: What grade do you give your neighbourhood? }
      verplicht: true
    - code: vervoer
      soort: single_choice
      tekst: { nl: Hoe gaat u naar uw werk?, en: How do you go to work? }
      antwoorden:
        - { nl: Met de fiets, en: By bicycle }
        - { nl: Met de auto, en: By car }
`;

/** Mails to these people about this survey, when so many have arrived. */
async function mailsWith(subject: RegExp, count: number): Promise<ArrivedMail[]> {
  const ours = () => arrivedMails().filter((mail) => people.includes(mail.to) && subject.test(mail.subject));
  await expect.poll(() => ours().length, { timeout: 60_000 }).toBe(count);
  return ours();
}

function linkIn({ text }: ArrivedMail): string {
  return /https?:\/\/\S+\/u\/[\w-]{43}/.exec(text)?.[0] ?? "";
}

/** Answers the three questions, on one screen and a last look. */
async function answer(page: Page, grade = "8"): Promise<void> {
  await page
    .getByRole("radiogroup", { name: /Welk cijfer geeft u uw buurt/ })
    .getByLabel(grade, { exact: true })
    .check();
  await page
    .getByRole("radiogroup", { name: /Hoe gaat u naar uw werk/ })
    .getByLabel("Met de fiets")
    .check();
  await page.getByLabel(/Wat wenst u voor uw buurt/).fill("Meer bomen.");
}

test("een bureau maakt een vragenlijst, nodigt uit, herinnert, voert papier in en sluit", async ({ page }) => {
  let round = "";

  await test.step("een vragenlijst inlezen, een vraag erbij maken en nakijken", async () => {
    await signIn(page, "onderzoeker");
    await page.goto("/beheer/vragenlijsten/inlezen");
    await page.getByLabel("Of plak de tekst van het bestand").fill(file);
    await page.getByRole("button", { name: "Lees de vragenlijst in" }).click();
    await expect(page.getByText("De vragenlijst is ingelezen.")).toBeVisible();
    await page.getByLabel("Soort vraag").selectOption({ label: "Open tekst" });
    await page.getByLabel("Korte naam").fill("wens");
    await page.getByLabel("Vraag in het Nederlands").fill("Wat wenst u voor uw buurt?");
    await page.getByRole("button", { name: "Voeg de vraag toe" }).click();
    await page.getByLabel("Tekst in het Engels").fill("What do you wish for your neighbourhood?");
    await page.getByRole("button", { name: "Bewaar de vraag" }).click();
    await expect(page.getByText("De wijziging is bewaard.")).toBeVisible();
  });

  await test.step("een ronde openen voor wie een uitnodiging krijgt", async () => {
    await page.goto("/beheer/rondes/nieuw");
    await page.getByLabel("Vragenlijst", { exact: true }).selectOption({ label: `${title}, versie 1` });
    await page.getByLabel("Titel in het Nederlands").fill(title);
    await page.getByLabel("Titel in het Engels").fill("Living in Zaanstad");
    await page.getByLabel("Naam in het webadres").fill(name);
    await page.getByLabel("Alleen wie een uitnodiging kreeg").check();
    await page.getByLabel("Over welk gebied gaat het?").selectOption({ label: "Zaanstad" });
    await page.getByLabel("Nu meteen").check();
    await page.getByLabel("Dag van sluiten").fill("2099-12-31");
    await page.getByLabel("Tijd van sluiten").fill("23:59");
    await page.getByLabel("Uitleg in het Nederlands").fill("De raad leest het in maart.");
    await page.getByLabel("Uitleg in het Engels").fill("The council reads it in March.");
    await page.getByRole("button", { name: "Plan de ronde" }).click();
    await expect(page.getByText("De ronde is nu open.")).toBeVisible();
    round = new URL(page.url()).pathname;
  });

  await test.step("een lijst inlezen, een steekproef trekken en mailen", async () => {
    const rows = people.map((email, index) => `${index + 1},Zaanstad,${30 + index},vrouw,${email}`);
    await page.goto(`${round}/uitnodigen/kader`);
    await page
      .getByLabel("Of plak de regels hier")
      .fill(["persoon,gemeente,leeftijd,geslacht,e-mail", ...rows].join("\n"));
    await page.getByRole("button", { name: "Lees de lijst in" }).click();
    await expect(page.getByText("De lijst is ingelezen: 3 mensen.")).toBeVisible();
    await page.goto(`${round}/uitnodigen/steekproef`);
    await page.getByLabel("Hoeveel mensen nodigt u uit?").fill("3");
    await page.getByRole("button", { name: "Bekijk de verdeling" }).click();
    await page.getByRole("button", { name: "Trek 3 mensen" }).click();
    await expect(page.getByText("De steekproef is getrokken.")).toBeVisible();
    await page.goto(`${round}/uitnodigen/versturen`);
    await page.getByRole("button", { name: "Mail 3 mensen" }).click();
    await expect(page.getByText("3 mails staan klaar.")).toBeVisible();
  });

  const [first] = await mailsWith(/^Doet u mee/, 3);
  const link = first ? linkIn(first) : "";

  await test.step("een bewoner opent de link, vult op de telefoon in en verstuurt", async () => {
    await page.context().clearCookies();
    await page.goto(link);
    await expect(page.getByText("U bent uitgenodigd.")).toBeVisible();
    await page.getByRole("button", { name: "Begin" }).click();
    await page.getByRole("link", { name: "Naar de vragenlijst" }).click();
    await expect(page.getByText("De raad leest het in maart.")).toBeVisible();
    await answer(page);
    const next = page.getByRole("button", { name: "Volgende" });
    if (await next.isVisible()) await next.click();
    await page.getByRole("button", { name: "Versturen" }).click();
    await receiptOn(page);
  });

  await test.step("de link werkt daarna voor niemand meer", async () => {
    await page.context().clearCookies();
    await page.goto(link);
    const begin = page.getByRole("button", { name: "Begin" });
    if (await begin.isVisible()) await begin.click();
    await expect(page.getByRole("heading", { name: "Deze code is al gebruikt" })).toBeVisible();
  });

  await test.step("na twee weken krijgen alleen de anderen een herinnering", async () => {
    await daysPass(name, 14);
    await signIn(page, "onderzoeker");
    await page.goto(`${round}/uitnodigen/versturen`);
    await page.getByRole("button", { name: "Mail 2 mensen" }).click();
    await expect(page.getByText("2 mails staan klaar.")).toBeVisible();
    const reminded = await mailsWith(/^Herinnering/, 2);
    expect(reminded.map(({ to }) => to).sort()).toEqual(people.filter((email) => email !== first?.to).sort());
  });

  await test.step("een papieren formulier wordt twee keer ingevoerd", async () => {
    for (const sentence of ["is één keer ingevoerd", "is twee keer gelijk ingevoerd"]) {
      await page.goto(`${round}/papier`);
      await page.getByLabel("Nummer op het formulier").fill("2026-00001");
      await page.getByRole("button", { name: "Voer dit formulier in" }).click();
      await answer(page);
      await page.getByRole("button", { name: "Bewaar deze invoer" }).click();
      await expect(page.getByText(sentence)).toBeVisible();
    }
  });

  await test.step("wie belt, wordt tijdens het gesprek ingevoerd", async () => {
    await page.goto(`${round}/papier`);
    await page.getByRole("button", { name: "Voer een telefoongesprek in" }).click();
    await answer(page, "7");
    await page.getByRole("button", { name: "Bewaar de antwoorden" }).click();
    await expect(page.getByText("1 op papier en 1 telefonisch")).toBeVisible();
  });

  await test.step("zestig formulieren van papier komen er in één keer bij", async () => {
    expect(await importSixtyForms(name)).toContain("60 formulieren geladen.");
  });

  await test.step("de ronde sluiten; de cijfers staan er, van wie was uitgenodigd", async () => {
    await page.goto(round);
    await page.getByLabel("Ik weet het zeker: sluit de ronde voorgoed.").check();
    await page.getByRole("button", { name: "Sluit de ronde" }).click();
    await expect(page.getByText("De ronde is gesloten.")).toBeVisible();
    await page.goto("/beheer");
    await page.getByRole("button", { name: "Werk de cijfers nu bij" }).click();
    // Of an open round there may be earlier figures: only these tell that the last ones have come.
    const grade = page.locator("figure").filter({ hasText: "Welk cijfer geeft u uw buurt?" });
    const lastGrade = async () => {
      await page.goto(`/beheer/resultaten/${name}`);
      return (await grade.isVisible()) ? await grade.textContent() : "";
    };
    await expect.poll(lastGrade, { timeout: 90_000 }).toContain("7,5");
    await expect(grade).toContainText("Uitgenodigd, gewogen");
    await expect(page.getByText("Meer bomen.")).toHaveCount(0);
  });
});
