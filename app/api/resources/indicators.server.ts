import { z } from "zod";
import { pageOfSeries } from "~/features/framework/indicator-page.queries.server.ts";
import { type ThemeCode, themeCodes } from "~/features/framework/theme.ts";
import { onePage, pageOf, paging } from "../paging.server.ts";
import { explained, parameter, resource } from "../resource.server.ts";
import { areaCode } from "./areas.server.ts";
import { themeCode } from "./framework.server.ts";

const series = z
  .object({
    code: z.string(),
    name: z.string(),
    theme: themeCode,
    unit: z.string(),
    higherIsBetter: explained(z.int().nullable(), "higherIsBetter"),
    note: z.string().nullable(),
    areaCode: explained(z.string(), "areaCode"),
    source: z.string(),
    points: z.array(z.object({ year: z.int(), value: z.number() })),
  })
  .meta({ id: "IndicatorSeries" });

/** `/indicators`: official figures per area, a series of years each. */
export const indicators = resource({
  path: "/indicators",
  licence: "official",
  name: "listIndicators",
  query: z.strictObject({
    areaCode: parameter(areaCode.optional(), "areaCode"),
    theme: parameter(z.enum(themeCodes as [ThemeCode, ...ThemeCode[]]).optional(), "theme"),
    ...paging,
  }),
  answer: pageOf(series).meta({ id: "IndicatorPage" }),
  find: async ({ db, base }, _parameters, query) => {
    const found = await pageOfSeries(db, query);
    return onePage(found.series, found.total, `${base}/indicators`, query);
  },
});
