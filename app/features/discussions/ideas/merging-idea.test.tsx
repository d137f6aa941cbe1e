import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import type { Idea } from "./idea.ts";
import { MergingIdea } from "./merging-idea.tsx";

const idea: Idea = {
  ...{ id: 3, title: "Bankje", areaName: "Zaanstad", areaCode: "GM0479", theme: "wonen", supports: 1 },
  ...{ createdAt: new Date("2026-06-15T12:00:00Z"), editedAt: null, body: "Bij het water.", author: "Robin" },
  ...{ state: "shown", hiddenReason: null, own: false, supported: false, version: "-", answer: null, proposal: null },
  ...{ inDraft: false, merged: [], into: null, ownMerged: false },
};
const other = { id: 8, title: "Bankje", body: "Voor de school." };
const long = `${"Langs het hele pad. ".repeat(30)}Tot aan de brug.`;

function drawn(change: Partial<Parameters<typeof MergingIdea>[0]>): string {
  return renderToStaticMarkup(
    <TextProvider language="nl">
      <MergingIdea idea={idea} near={[]} reply={undefined} stays={null} {...change} />
    </TextProvider>,
  );
}

describe("a moderator reads what both ideas say", () => {
  test("before they are put together", () => {
    const shown = drawn({ stays: { ...other, areaName: "Zaanstad", supports: 2 } });
    expect(shown).toContain("Voor de school.");
    expect(shown).toContain("Bij het water.");
    expect(shown).not.toContain("<details");
  });

  test("folded when it is long", () => {
    const shown = drawn({ stays: { ...other, body: long, areaName: "Zaanstad", supports: 2 } });
    expect(shown).toMatch(/<details[^>]*><summary>Lees de tekst van “[^<]+”<\/summary>.*Tot aan de brug\./);
  });

  test("before one is chosen, of every idea in the list", () => {
    const shown = drawn({ near: [other, { id: 9, title: "Prullenbak", body: "Naast de bushalte." }] });
    expect(shown).toMatch(
      /<summary>Lees wat er in deze 2 ideeën staat<\/summary>.*Voor de school\..*Naast de bushalte\./,
    );
    expect(drawn({})).not.toContain("<details");
  });
});
