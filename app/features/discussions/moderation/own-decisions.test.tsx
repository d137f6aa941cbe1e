import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import type { OwnDecision } from "./moderation.ts";
import { OwnDecisions } from "./own-decisions.tsx";

const decidedAt = new Date("2026-06-15T12:00:00Z");
const removed: OwnDecision = {
  ...{ actId: 1, kind: "view", about: "Haven", theme: "milieu", body: "De oever.", reason: "off_topic" },
  ...{ explanation: null, decidedAt, isOver: false, objection: null },
};
const drawn = (...decisions: OwnDecision[]) =>
  renderToStaticMarkup(
    <TextProvider language="nl">
      <OwnDecisions decisions={decisions} />
    </TextProvider>,
  );

test("two views on one plan are told apart by their theme", () => {
  const page = drawn(removed, { ...removed, actId: 2, theme: "wonen" });
  expect(page).toContain("(Milieu, groen en natuur)");
  expect(page).toContain("(Wonen)");
});

test("an objection that was found right is told with the reason, one that was not is not", () => {
  const objection = { body: "Toch wel.", objectedAt: decidedAt, explanation: null };
  const text = "U maakte bezwaar en kreeg gelijk. De tekst staat er weer.";
  expect(drawn({ ...removed, isOver: true, objection: { ...objection, outcome: "upheld" } })).toContain(text);
  expect(drawn({ ...removed, objection: { ...objection, outcome: "dismissed" } })).not.toContain(text);
});
