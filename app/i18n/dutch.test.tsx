import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DutchQuotations } from "./dutch.tsx";
import { TextProvider } from "./text-context.tsx";

const drawn = (language: "nl" | "en", text: string) =>
  renderToStaticMarkup(
    <TextProvider language={language}>
      <DutchQuotations text={text} />
    </TextProvider>,
  );

test("what stands between quotation marks in an English sentence says that it is Dutch, and nothing else does", () => {
  expect(drawn("en", "Most agree with “Er komt groen”: 84%.")).toBe(
    'Most agree with <span lang="nl">“Er komt groen”</span>: 84%.',
  );
  expect(drawn("nl", "De meesten zijn het eens met “Er komt groen”.")).toBe(
    "De meesten zijn het eens met “Er komt groen”.",
  );
});
