import type { Page } from "playwright/test";

/** From one's own page: the decision about this text. */
export async function openDecisionAbout(page: Page, text: string): Promise<void> {
  await page.goto("/mijn");
  const links = await page.getByRole("link", { name: "Lees het besluit of maak bezwaar" }).all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute("href")));
  for (const address of addresses) {
    await page.goto(address ?? "");
    if ((await page.getByText(text).count()) > 0) return;
  }
  throw new Error(`No decision about: ${text}`);
}
