import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import { previewDetails } from "./editing/preview-details.ts";
import { emptyContent } from "./editing/proposal-content.ts";
import { ProposalView } from "./proposal-view.tsx";

const inputs = { total: 0, answered: 0, waiting: 0, medianDays: null, oldestDays: null };

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
