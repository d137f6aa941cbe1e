/**
 * Asks for one of our own scripts in `public/` (ADR 0005): a page that uses it works without it as well, and what only
 * the script can do stays `hidden` until the script shows it. A browser runs it once, however often it is asked for.
 */
export function PageScript({ name }: { name: "kladje" | "opmaak" | "vragenlijst" }) {
  return <script src={`/${name}.js`} type="module" />;
}
