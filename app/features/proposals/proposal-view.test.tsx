import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import { previewDetails } from "./editing/preview-details.ts";
import { emptyContent } from "./editing/proposal-content.ts";
import { ProposalView } from "./proposal-view.tsx";

const inputs = { total: 0, answered: 0, waiting: 0, medianDays: null, oldestDays: null };

test("that a plan was withdrawn stands before what leads elsewhere, and nobody is asked to join in", () => {
  const proposal = {
    ...previewDetails(emptyContent("Kade"), { files: [], published: undefined }),
    withdrawn: { at: "2026-02-01T12:00:00.000Z", reason: "Er is geen geld." },
    comments: 2,
  };
  const page = renderToStaticMarkup(
    <TextProvider language="nl">
      <ProposalView
        before={<p>Bekijk alle uitkomsten</p>}
        effects={[]}
        figures={{ gemeenten: [], series: [], ranges: [] }}
        inputs={inputs}
        proposal={proposal}
        today="2026-03-01"
      />
    </TextProvider>,
  );
  expect(page.indexOf("Er is geen geld.")).toBeGreaterThan(-1);
  expect(page.indexOf("Er is geen geld.")).toBeLessThan(page.indexOf("Bekijk alle uitkomsten"));
  expect(page).toContain("Lees 2 reacties");
  expect(page).not.toContain("praat mee");
});

test("a proposal that was just begun says that it has no phase yet, and offers no list of nothing", () => {
  const proposal = previewDetails(emptyContent("Kade"), { files: [], published: undefined });
  const page = renderToStaticMarkup(
    <TextProvider language="nl">
      <ProposalView
        effects={[]}
        figures={{ gemeenten: [], series: [], ranges: [] }}
        inputs={inputs}
        proposal={proposal}
        today="2026-03-01"
      />
    </TextProvider>,
  );
  expect(page.match(/De organisatie heeft nog geen fase gemeld\./g)).toHaveLength(1);
  expect(page).not.toContain("Bekijk alle 0 onderdelen");
  expect(page).not.toContain("Wat raakt het plan?");
});
