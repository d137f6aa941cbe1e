import { chromium } from "playwright";
const [,, role, js, width, ...paths] = process.argv;
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(" ") });
const c = await b.newContext({ viewport: { width: +width, height: 900 }, javaScriptEnabled: js === "js", locale: "nl-NL" });
const p = await c.newPage();
const base = process.env.BASE ?? "http://localhost:3300";
if (role !== "none") { await p.goto(base + "/inloggen"); await p.getByLabel("E-mailadres").fill(role + "@voorbeeld.nl"); await p.getByLabel("Wachtwoord").fill("samen-in-de-regio"); await p.locator("main form button").first().click(); await p.waitForLoadState(); }
for (const path of paths) {
  const r = await p.goto(base + path); await p.waitForLoadState("networkidle");
  const name = (role + path).replace(/[^a-z0-9]+/gi, "_") + "-" + width + (js === "js" ? "" : "-nojs");
  await p.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: true });
  const c2 = await b.newContext(); await c2.close();
  let over = "";
  if (js === "js") over = await p.evaluate(() => { const w = document.documentElement.clientWidth; const out = []; if (document.documentElement.scrollWidth > w) out.push("PAGE " + document.documentElement.scrollWidth); for (const e of document.querySelectorAll("main *")) if (e.scrollWidth > e.clientWidth + 2 && /auto|scroll/.test(getComputedStyle(e).overflowX)) out.push(e.tagName + "." + e.className + " " + e.scrollWidth + ">" + e.clientWidth); return out.join("; "); });
  console.log(r.status(), path, name, over);
}
await b.close();
