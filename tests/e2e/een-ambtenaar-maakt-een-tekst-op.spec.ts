import { signIn, signInAsNew } from "./accounts.ts";
import { expect, test } from "./browser.ts";

const marked = "Er komt een **kade**.\n\n- bankjes\n- bomen\n\nLees [het plan](https://www.example.nl/plan).";

test("een ambtenaar ziet hoe lezers een tekst met opmaak zien", async ({ page }) => {
  await signIn(page, "ambtenaar");
  await page.goto("/beheer/opmaak");
  await page.getByLabel("Uw tekst").fill(marked);
  await page.getByRole("button", { name: "Laat zien" }).click();
  const shown = page.locator("#voorbeeld");
  await expect(shown.locator("strong")).toHaveText("kade");
  await expect(shown.getByRole("listitem")).toHaveText(["bankjes", "bomen"]);
  await expect(shown.getByRole("link", { name: "het plan" })).toHaveAttribute("href", "https://www.example.nl/plan");
  await expect(page.getByLabel("Uw tekst")).toHaveValue(marked);
});

test("bij een antwoord op een reactie staat hoe opmaak werkt, en iedereen leest het opgemaakt", async ({
  page,
  javaScriptEnabled,
}, { project }) => {
  const word = `besluit ${project.name} ${Date.now()}`;
  // A comment that no other test takes back meanwhile.
  await signInAsNew(page);
  await page.goto("/voorstellen/haven-stad/reacties");
  await page.getByRole("radiogroup", { name: "Wat is uw reactie?" }).getByLabel("Neutraal", { exact: true }).check();
  await page.getByLabel("Uw reactie", { exact: true }).fill(`Wat komt er over ${word}?`);
  await page.getByRole("button", { name: "Reactie plaatsen" }).click();
  await expect(page.getByText("Uw reactie staat erbij.")).toBeVisible();
  await page.context().clearCookies();
  await signIn(page, "ambtenaar");
  await page.goto("/voorstellen/haven-stad/reacties");
  const comment = page.getByRole("article").filter({ hasText: word });
  await comment.getByRole("link", { name: "Antwoorden" }).click();
  const text = page.getByLabel("Uw antwoord");
  if (javaScriptEnabled === false) {
    await expect(page.getByText("Opmaak: **vet**")).toBeVisible();
    await text.fill(`Lees ons **${word}**.`);
  } else {
    await text.fill(word);
    await text.selectText();
    await page.getByRole("button", { name: "Vet" }).click();
    await expect(text).toHaveValue(`**${word}**`);
    await page.getByRole("button", { name: "Voorbeeld" }).click();
    await expect(page.locator(".ui-rich-preview strong")).toHaveText(word);
  }
  await page.getByRole("button", { name: "Antwoord plaatsen" }).click();
  await expect(page.locator("strong", { hasText: word })).toBeVisible();
});

test("de knoppen zetten tekens neer en halen ze weg, ook met het toetsenbord", async ({ page, javaScriptEnabled }) => {
  await signIn(page, "ambtenaar");
  await page.goto("/beheer/opmaak");
  const tools = page.getByRole("toolbar", { name: "Opmaak" });
  const text = page.getByLabel("Uw tekst");
  if (javaScriptEnabled === false) {
    await expect(tools).toBeHidden();
    return;
  }
  const press = (name: string) => tools.getByRole("button", { name }).click();
  await text.fill("een park\neen school");
  await text.selectText();
  await press("Lijst");
  await expect(text).toHaveValue("- een park\n- een school");
  await press("Genummerd");
  await expect(text).toHaveValue("1. een park\n2. een school");
  await press("Genummerd");
  await expect(text).toHaveValue("een park\neen school");
  await page.keyboard.press("Control+z");
  await expect(text).toHaveValue("1. een park\n2. een school");
  await text.fill("- een park\n- een school");
  await text.selectText();
  await press("Vet");
  await expect(text).toHaveValue("- **een park**\n- **een school**");
  await press("Vet");
  await expect(text).toHaveValue("- een park\n- een school");
  await press("Voorbeeld");
  await expect(page.locator(".ui-rich-preview li")).toHaveText(["een park", "een school"]);
  await text.fill("plan");
  await expect(page.locator(".ui-rich-preview")).toBeHidden();
  await text.selectText();
  await page.keyboard.press("Control+i");
  await expect(text).toHaveValue("*plan*");
  await page.keyboard.press("Control+b");
  await expect(text).toHaveValue("***plan***");
  await page.keyboard.press("Control+i");
  await expect(text).toHaveValue("**plan**");
  await page.keyboard.press("Control+k");
  await expect(text).toHaveValue("**[plan](https://)**");
  await page.keyboard.type("https://a.nl");
  await expect(text).toHaveValue("**[plan](https://a.nl)**");
});
