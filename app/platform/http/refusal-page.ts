/** Reasons why the server itself answers, before or instead of a page of the site. */
export type Refusal = "forbidden" | "length-required" | "too-large" | "unavailable" | "failed" | "busy" | "bad-request";

const STATUS: Record<Refusal, number> = {
  "bad-request": 400,
  forbidden: 403,
  "length-required": 411,
  "too-large": 413,
  failed: 500,
  unavailable: 503,
  busy: 503,
};

/** These sentences stand here and not among the site's texts: they must work when the rest of the site does not. */
const SENTENCES: Record<Refusal, [what: string, then: string]> = {
  "bad-request": ["Dit verzoek klopt niet.", "Controleer het adres of begin op de voorpagina."],
  forbidden: ["Dit formulier kwam niet van deze website.", "Open de pagina opnieuw en verstuur het formulier daar."],
  "length-required": ["Dit verzoek zegt niet hoe groot het is.", "Verstuur het formulier vanuit uw browser."],
  "too-large": ["Dit formulier is te groot.", "Ga terug, maak uw tekst korter en verstuur het opnieuw."],
  failed: ["Er ging iets mis bij ons.", "Probeer het later opnieuw."],
  unavailable: ["De website is even niet bereikbaar.", "Ga terug en probeer het over een halve minuut opnieuw."],
  busy: ["Het is nu erg druk.", "Ga terug en probeer het over een halve minuut opnieuw."],
};

/** A complete answer in plain HTML, which needs no style, script or database. */
export function refusalPage(refusal: Refusal): { status: number; html: string; retryAfterSeconds?: number } {
  const [what, then] = SENTENCES[refusal];
  const html = `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${what.slice(0, -1)}</title>
</head>
<body>
<main>
<h1>${what}</h1>
<p>${then}</p>
<p><a href="/">Naar de voorpagina</a></p>
</main>
</body>
</html>
`;
  return { status: STATUS[refusal], html, ...(STATUS[refusal] === 503 && { retryAfterSeconds: 30 }) };
}
