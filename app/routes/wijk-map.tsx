import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { wijkMap } from "~/features/areas/wijk-map.queries.server.ts";
import { db } from "~/platform/db.server.ts";
import { notFound, requireParam } from "~/platform/page-errors.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";

/** `versie`: which drawing of the map is meant, so that a browser can keep it. */
const Search = z.strictObject({ versie: z.string().max(40).optional() });

/** The picture of the wijken of an area, to point at in a questionnaire; 404 where no outlines are known. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { versie } = searchParams(request, Search);
  const { svg, version } = (await wijkMap(db, requireParam(params, "area"))) ?? notFound();
  const kept = versie === version ? "public, max-age=31536000, immutable" : "public, max-age=300";
  return new Response(svg, { headers: { "Cache-Control": kept, "Content-Type": "image/svg+xml; charset=utf-8" } });
}
