import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import type { Idea } from "./idea.ts";
import { SupportSection } from "./idea-support.tsx";

const idea: Idea = {
  ...{ id: 3, title: "Bankje", areaName: "Zaanstad", areaCode: "GM0479", theme: "wonen", supports: 1 },
  ...{ createdAt: new Date("2026-06-15T12:00:00Z"), editedAt: null, body: "Bij het water.", author: "Robin" },
  ...{ state: "shown", hiddenReason: null, own: false, supported: false, version: "-", answer: null, proposal: null },
  ...{ inDraft: false, merged: [], into: null, ownMerged: false },
};
const drawn = (shown: Idea) =>
  renderToStaticMarkup(
    <TextProvider language="nl">
      <SupportSection idea={shown} viewer={{ name: "Sam", mayVote: true, mayEdit: false, isStaff: false }} />
    </TextProvider>,
  );

test("whose own idea was put with this one is not asked to support it once more", () => {
  expect(drawn(idea)).toContain('value="support"');
  const counted = drawn({ ...idea, ownMerged: true });
  expect(counted).not.toContain('value="support"');
  expect(counted).toContain("U telt dus al mee.");
});
