import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { isPointedAt } from "~/features/areas/pointable.queries.server.ts";
import { wijkMap } from "~/features/areas/wijk-map.queries.server.ts";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { notFound, requireParam } from "~/platform/page-errors.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";

/** `versie`: which drawing of the map is meant, so that a browser can keep it. */
const Search = z.strictObject({ versie: z.string().max(40).optional() });

/**
 * The picture of the wijken of an area, to point at in a questionnaire or on a proposal; 404 where nobody is asked to, and
 * where no outlines are known.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { versie } = searchParams(request, Search);
  const areaCode = requireParam(params, "area");
  const { id: organisationId } = await currentOrganisation(db);
  if (!(await isPointedAt(db, { organisationId, areaCode, now: clock.now() }))) notFound();
  const { svg, version } = (await wijkMap(db, areaCode)) ?? notFound();
  const kept = versie === version ? "public, max-age=31536000, immutable" : "public, max-age=300";
  return new Response(svg, { headers: { "Cache-Control": kept, "Content-Type": "image/svg+xml; charset=utf-8" } });
}
