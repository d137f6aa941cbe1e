import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import { previewDetails } from "./editing/preview-details.ts";
import { emptyContent } from "./editing/proposal-content.ts";
import { ProposalHero } from "./proposal-hero.tsx";
import { ProposalView } from "./proposal-view.tsx";

const inputs = { total: 0, answered: 0, waiting: 0, medianDays: null, oldestDays: null };

const withdrawnKade = {
  ...previewDetails(emptyContent("Kade"), { files: [], published: undefined }),
  withdrawn: { at: "2026-02-01T12:00:00.000Z", reason: "Er is geen geld." },
  comments: 2,
};

test("that a plan was withdrawn stands right below its name, before the map, and nobody is asked to join in", () => {
  const map = { viewBox: "0 0 10 10", areas: [], pins: [] };
  const hero = renderToStaticMarkup(
    <TextProvider language="nl">
      <ProposalHero map={map} proposal={withdrawnKade} state={{ kind: "not-yet-open" }} />
    </TextProvider>,
  );
  expect(hero).toMatch(/Kade<.*Er is geen geld\..*<svg/s);
  expect(hero).not.toContain("ui-button");
});

test("about a plan that was withdrawn nobody is asked to join in further down either", () => {
  const page = renderToStaticMarkup(
    <TextProvider language="nl">
      <ProposalView
        effects={[]}
        figures={{ gemeenten: [], series: [], ranges: [] }}
        inputs={inputs}
        proposal={withdrawnKade}
        today="2026-03-01"
      />
    </TextProvider>,
  );
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
