import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import { DraftFrame } from "./draft-frame.tsx";
import { type DraftStep, partForm } from "./draft-parts.ts";
import { emptyContent } from "./proposal-content.ts";
import type { ShownDraft } from "./shown-draft.server.ts";

const draft: ShownDraft = {
  ...{ id: 7, slug: null, isWithdrawn: false, content: emptyContent("Kade"), live: null, revision: 1 },
  ...{ basedOn: null, over: 0, changedAt: "2026-03-01T10:00:00Z", changedBy: "Ans" },
  frozen: { round: null, scenarios: null },
};

/** The button that a browser takes for the Enter key: the first on the page that sends the form. */
function pressedByEnter(step: DraftStep, onEnter?: string): string | undefined {
  const page = renderToStaticMarkup(
    <TextProvider language="nl">
      <DraftFrame draft={draft} notice={null} onEnter={onEnter} step={step}>
        <form id={partForm} />
      </DraftFrame>
    </TextProvider>,
  );
  const first = [...page.matchAll(/<button[^>]*>/g)].find(([button]) => button.includes(`form="${partForm}"`));
  return first && /value="([^"]*)"/.exec(first[0])?.[1];
}

test("the Enter key saves a step and goes on: the preview and the tabs stand above the form, but are not what it presses", () => {
  expect(pressedByEnter("gebied")).toBe("next");
  expect(pressedByEnter("basis")).toBe("next");
  expect(pressedByEnter("bestanden", "add")).toBe("add");
  expect(pressedByEnter("publiceren", "publish")).toBe("publish");
});

test("a step without a form has no button to press", () => {
  expect(pressedByEnter("publiceren")).toBeUndefined();
});
