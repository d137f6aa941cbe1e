import { expect, test } from "vitest";
import { textBlocks } from "./text-blocks.ts";

const blocks = (text: string) => textBlocks(text).map(({ id: _id, ...block }) => block);

test("a blank line begins a paragraph, and a line by itself does not", () => {
  expect(blocks("Eén regel\nen nog een.\n\n\nDaarna dit.")).toEqual([
    { kind: "paragraph", text: "Eén regel en nog een." },
    { kind: "paragraph", text: "Daarna dit." },
  ]);
});

test("lines with a dash are one list, with text before and after it", () => {
  expect(blocks("Er komt:\n- een kade\n-  een bank\n• een boom\nEn dan klaar.\n\n- los punt")).toEqual([
    { kind: "paragraph", text: "Er komt:" },
    { kind: "list", points: ["een kade", "een bank", "een boom"] },
    { kind: "paragraph", text: "En dan klaar." },
    { kind: "list", points: ["los punt"] },
  ]);
});

test("anything else is a word like another", () => {
  const text = "<b>vet</b> **vet** [naam](javascript:alert(1)) -geen punt";
  expect(blocks(text)).toEqual([{ kind: "paragraph", text }]);
});

test("no text is no block", () => {
  expect(blocks(" \n \n")).toEqual([]);
});
