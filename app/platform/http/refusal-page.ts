import type { SentField } from "./sent-form.server.ts";

/** Reasons why the server itself answers, before or instead of a page of the site. */
export type Refusal =
  | "bad-request"
  | "busy"
  | "failed"
  | "forbidden"
  | "length-required"
  | "no-form"
  | "too-large"
  | "unavailable";

const STATUS: Record<Refusal, number> = {
  "bad-request": 400,
  forbidden: 403,
  "length-required": 411,
  "too-large": 413,
  "no-form": 415,
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
  "no-form": ["Dit is geen formulier.", "Verstuur het formulier vanuit uw browser."],
  failed: ["Er ging iets mis bij ons.", "Probeer het later opnieuw."],
  unavailable: ["De website is even niet bereikbaar.", "Ga terug en probeer het over een halve minuut opnieuw."],
  busy: ["Het is nu erg druk.", "Ga terug en probeer het over een halve minuut opnieuw."],
};

const KEPT =
  "Wat u hebt ingevuld, is nog niet verstuurd. Het staat nog in deze pagina. Laat de pagina open, wacht een halve minuut en verstuur het opnieuw.";

/**
 * A complete answer in plain HTML, which needs no style, script or database.
 * @param sent - The form that could not be taken, to send again; only for refusals that pass by themselves.
 */
export function refusalPage(
  refusal: Refusal,
  sent: readonly SentField[] = [],
): { status: number; html: string; retryAfterSeconds?: number } {
  const [what, then] = SENTENCES[refusal];
  const passes = STATUS[refusal] === 503;
  const keeps = passes && sent.length > 0;
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
<p>${keeps ? KEPT : then}</p>
${keeps ? formOf(sent) : ""}<p><a href="/">Naar de voorpagina</a></p>
</main>
</body>
</html>
`;
  return { status: STATUS[refusal], html, ...(passes && { retryAfterSeconds: 30 }) };
}

/** Goes to the page's own address, because it has no other; an address in the page could lead elsewhere. */
function formOf(sent: readonly SentField[]): string {
  const fields = sent.map(([name, value]) => `<input type="hidden" name="${asText(name)}" value="${asText(value)}">`);
  return `<form method="post">\n${fields.join("\n")}\n<button type="submit">Verstuur opnieuw</button>\n</form>\n`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function asText(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? "");
}
