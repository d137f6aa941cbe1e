import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DataTable } from "./data-table.tsx";

test("where a phone stacks the cells, each has the name of its column, and the row has its own", () => {
  const columns = [
    { key: "name", header: "Cijfer" },
    { key: "y2020", header: "2020", numeric: true },
  ];
  const rows = [{ id: "a", name: "Werkloosheid", y2020: "7,0" }];
  const drawn = (stacked: boolean | "labelled") =>
    renderToStaticMarkup(<DataTable caption="Cijfers" columns={columns} rows={rows} stacked={stacked} />);
  expect(drawn("labelled")).toMatch(
    /<th[^>]*scope="row"[^>]*>Werkloosheid<\/th><td[^>]*data-label="2020"[^>]*>7,0<\/td>/,
  );
  expect(drawn(false)).not.toContain("data-label");
});
