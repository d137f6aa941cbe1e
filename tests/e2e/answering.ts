import { expect, type Page } from "playwright/test";

/** Chooses one answer to the question with these words. */
export async function choose(page: Page, question: RegExp, answer: string): Promise<void> {
  await page.getByRole("radiogroup", { name: question }).getByLabel(answer, { exact: true }).check();
}

/** Goes to the next screen; the heading that says which step it is tells that it arrived. */
export async function next(page: Page): Promise<void> {
  const step = page.getByText(/^Stap \d+ van \d+/);
  const current = await step.textContent();
  await page.getByRole("button", { name: "Volgende" }).click();
  await expect(step).not.toHaveText(current ?? "");
}

/** Answers the screens about what is important and how satisfied one is, up to the one about oneself. */
export async function answerAllValues(page: Page, missing: string): Promise<void> {
  const last = page.getByLabel("In welke gemeente woont u?");
  while (!(await last.isVisible())) {
    await answerValues(page, missing);
    await next(page);
  }
}

async function answerValues(page: Page, missing: string): Promise<void> {
  await checkInEach(page, /met het leven dat u nu leidt/, "8");
  await checkInEach(page, /Hoe belangrijk is/, "Heel belangrijk");
  await checkInEach(page, /Hoe tevreden bent u met .+ in uw buurt/, "7");
  const topThree = page.getByRole("group", { name: /drie thema/ });
  if (await topThree.isVisible()) {
    for (const theme of ["Wonen", "Gezondheid", "Veiligheid"]) await topThree.getByLabel(theme).check();
  }
  const text = page.getByLabel(/Wat mist u in deze lijst/);
  if (await text.isVisible()) await text.fill(missing);
}

async function checkInEach(page: Page, question: RegExp, answer: string): Promise<void> {
  for (const group of await page.getByRole("radiogroup", { name: question }).all()) {
    await group.getByLabel(answer, { exact: true }).check();
  }
}

/** Answers the screens with effects, up to the one that also asks who gains and loses. */
export async function answerAllEffects(page: Page): Promise<void> {
  const last = page.getByRole("group", { name: /vooral voordeel/ });
  await answerEffects(page);
  while (!(await last.isVisible())) {
    await next(page);
    await answerEffects(page);
  }
}

/** Without the plan it gets a little worse, with the plan clearly better. */
async function answerEffects(page: Page): Promise<void> {
  for (const question of await page.locator(".ui-follow-up").all()) {
    const isNul = (await question.getByText(/niet doorgaat/).count()) > 0;
    await question.getByLabel(isNul ? "Slechter" : "Beter", { exact: true }).check();
    const howMuch = question.getByRole("radiogroup", { name: "Hoeveel?" });
    await howMuch.getByLabel(isNul ? "Een beetje" : "Duidelijk", { exact: true }).check();
  }
}

/** The last screens: where and who, as far as somebody wants to say, and a last look; then sends the form. */
export async function aboutYourself(page: Page): Promise<void> {
  await toLastLook(page);
  await page.getByRole("button", { name: "Versturen" }).click();
}

/** Says where and who somebody is, and goes to the screen that shows all answers once more. */
export async function toLastLook(page: Page): Promise<void> {
  await page.getByLabel("In welke gemeente woont u?").selectOption({ label: "Amsterdam" });
  await page.getByLabel("30–44 jaar").check();
  await next(page);
  await expect(page.getByRole("heading", { name: "Kijk uw antwoorden na" })).toBeVisible();
}

/** The code on the page that says that the answers were received. */
export async function receiptOn(page: Page): Promise<string> {
  await expect(page.getByRole("heading", { name: "Bedankt, wij hebben uw antwoorden ontvangen" })).toBeVisible();
  await expect(page).toHaveURL(/\/bedankt\/[0-9A-Z]+$/);
  return page.url().split("/").at(-1) ?? "";
}
