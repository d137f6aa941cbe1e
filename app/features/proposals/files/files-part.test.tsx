import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import type { DraftFile } from "./file.queries.server.ts";
import { FilesPart } from "./files-part.tsx";

const file: DraftFile = {
  ...{ id: "b2a3", kind: "document", title: "Kaart", alternative: null, width: null, height: null, bytes: 1200 },
  ...{ removed: null, isPublished: false },
};
const drawn = (...files: DraftFile[]) =>
  renderToStaticMarkup(
    <TextProvider language="nl">
      <FilesPart earlier={[]} files={files} here="/beheer/voorstellen/haven/bestanden" reply={undefined} />
    </TextProvider>,
  );

test("the way to a file promises to take it away for good only when its page can", () => {
  expect(drawn({ ...file, isPublished: true })).toContain("Pas Kaart aan of haal het voorgoed weg");
  const draft = drawn({ ...file, isPublished: false });
  expect(draft).toContain("Pas Kaart aan");
  expect(draft).not.toContain("voorgoed weg");
});
