import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import type { OwnIdea } from "./own-idea.ts";
import { OwnIdeas } from "./own-ideas.tsx";

test("an answer to an own idea is shown as the official marked it up", () => {
  const idea: OwnIdea = {
    ...{ id: 3, title: "Een brug", state: "shown", createdAt: new Date("2026-06-15T12:00:00Z"), decisions: [] },
    ...{ hiddenReason: null, into: null, proposal: null, answer: "**Nee.** Lees [het rapport](https://a.nl/rapport)." },
  };
  const list = renderToStaticMarkup(
    <TextProvider language="nl">
      <OwnIdeas ideas={[idea]} />
    </TextProvider>,
  );
  expect(list).toMatch(/<strong>Nee\.<\/strong> Lees <a href="https:\/\/a\.nl\/rapport"[^>]*>het rapport<\/a>/);
});
