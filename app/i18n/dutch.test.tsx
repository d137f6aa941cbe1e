import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DutchQuotations } from "./dutch.tsx";
import { TextProvider } from "./text-context.tsx";

const drawn = (language: "nl" | "en", text: string, ...quotations: string[]) =>
  renderToStaticMarkup(
    <TextProvider language={language}>
      <DutchQuotations quotations={quotations} text={text} />
    </TextProvider>,
  );

test("what stands between quotation marks in an English sentence says that it is Dutch, and nothing else does", () => {
  expect(drawn("en", "Most agree with “Er komt groen”: 84%.", "Er komt groen")).toBe(
    'Most agree with <span lang="nl">“Er komt groen”</span>: 84%.',
  );
  expect(drawn("nl", "De meesten zijn het eens met “Er komt groen”.", "Er komt groen")).toBe(
    "De meesten zijn het eens met “Er komt groen”.",
  );
});

test("a quotation with quotation marks of its own is Dutch as a whole, beside another one", () => {
  const [hof, pont] = ["Een „groen” hof is geen “luxe”", "De pont is te vol"];
  expect(drawn("en", `Most agree with “${hof}”: 84%. They are divided about “${pont}”.`, pont, hof)).toBe(
    `Most agree with <span lang="nl">“${hof}”</span>: 84%. They are divided about <span lang="nl">“${pont}”</span>.`,
  );
});
