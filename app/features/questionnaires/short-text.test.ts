import { expect, test } from "vitest";
import { codeAndText } from "./short-text.ts";

test("a question is named by its code and how its text begins", () => {
  expect(codeAndText({ code: "reis", textNl: "Hoe reist u?" })).toBe("reis: Hoe reist u?");
  expect(codeAndText({ code: "pagina", textNl: "" })).toBe("pagina");
  expect(codeAndText({ code: "lang", textNl: "a ".repeat(60) })).toBe(`lang: ${"a ".repeat(30).trimEnd()}…`);
});
