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
  const wayTo = "Pas de naam of beschrijving aan";
  expect(drawn({ ...file, isPublished: true })).toContain(`${wayTo}, of haal het bestand voorgoed weg`);
  const draft = drawn({ ...file, isPublished: false });
  expect(draft).toContain(wayTo);
  expect(draft).not.toContain("voorgoed weg");
});

test("what one can do with a file is short to see, and says to screen readers with which", () => {
  const page = drawn(file, { ...file, id: "b2a4", title: "Foto" });
  expect(page).toMatch(/>Zet vooraan<span class="ui-hidden">: .*Foto/);
  expect(page.match(/>Haal uit het concept<span class="ui-hidden">: /g)).toHaveLength(2);
});
