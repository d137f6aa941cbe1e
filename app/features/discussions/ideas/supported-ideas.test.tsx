import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import type { SupportedIdea } from "./supported-idea.ts";
import { SupportedIdeas } from "./supported-ideas.tsx";

const drawn = (...ideas: SupportedIdea[]) =>
  renderToStaticMarkup(
    <TextProvider language="nl">
      <SupportedIdeas ideas={ideas} />
    </TextProvider>,
  );

test("ideas that somebody supports are listed with the way to them and how they stand", () => {
  const list = drawn({ id: 7, title: "Brug", state: "proposed" }, { id: 5, title: "Boom", state: "open" });
  expect(list).toContain("Ideeën die u steunt");
  expect(list).toMatch(/href="\/ideeen\/7".*Brug.*Nu een voorstel.*href="\/ideeen\/5".*Boom.*Nog geen antwoord/s);
});

test("whoever supports nothing finds no empty list", () => {
  expect(drawn()).toBe("");
});
