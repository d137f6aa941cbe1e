import { z } from "zod";
import { listAreas } from "~/features/areas/area-list.queries.server.ts";
import { areaLevelEnum } from "~db/schema/index.ts";
import { onePage, pageOf, paging } from "../paging.server.ts";
import { explained, parameter, resource } from "../resource.server.ts";

/** The code of an area, as people write it in an address. */
export const areaCode = z.string().regex(/^[A-Z0-9-]{2,40}$/);

const area = z
  .object({
    code: explained(z.string(), "areaCode"),
    name: z.string(),
    level: z.enum(areaLevelEnum.enumValues),
    parentCode: explained(z.string().nullable(), "parentCode"),
    deelregioCode: explained(z.string().nullable(), "deelregioCode"),
    population: z.int().nullable(),
    populationYear: z.int().nullable(),
    source: z.string(),
  })
  .meta({ id: "Area" });

/** `/areas`: the country, provinces, regions, gemeenten, wijken, buurten and plan areas. */
export const areas = resource({
  path: "/areas",
  licence: "official",
  name: "listAreas",
  query: z.strictObject({
    level: parameter(z.enum(areaLevelEnum.enumValues).optional(), "level"),
    parentCode: parameter(areaCode.optional(), "parentCode"),
    ...paging,
  }),
  answer: pageOf(area).meta({ id: "AreaPage" }),
  find: async ({ db, base }, _parameters, query) => {
    const found = await listAreas(db, query);
    return onePage(found.areas, found.total, `${base}/areas`, query);
  },
});
