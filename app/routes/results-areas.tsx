import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ResultsFrame } from "~/features/results/dashboard/results-frame.tsx";
import { areaFigures } from "~/features/results/dashboard/values/areas.queries.server.ts";
import { AreasSearch } from "~/features/results/dashboard/values/areas-search.server.ts";
import { AreasView } from "~/features/results/dashboard/values/areas-view.tsx";
import { ownSearch } from "~/features/results/dashboard/values/own-search.server.ts";
import { roomHandle } from "~/features/results/dashboard/values/room-handle.ts";
import { openValueRating } from "~/features/results/dashboard/values/value-room.server.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { badRequest, requireParam } from "~/platform/page-errors.server.ts";

export const handle = roomHandle<Awaited<ReturnType<typeof loader>>>("areas");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { own, rest } = ownSearch(request, AreasSearch);
  const slug = requireParam(params, "round");
  const room = await openValueRating(db, { request: rest, slug, now: clock.now(), by: "gemeente" });
  if (room.by !== "gemeente") badRequest();
  const theme = own.thema ?? "wonen";
  const { gemeenten, drawing, officials } = await areaFigures(db, { areaCode: room.round.areaCode, theme });
  const official = own.cijfer ? officials.find(({ code }) => code === own.cijfer) : officials[0];
  if (own.cijfer && !official) badRequest();
  const others = officials.map(({ code, name }) => ({ code, name }));
  return { room, theme, gemeenten, drawing, official: official ?? null, others };
}

/** How satisfied people are per gemeente, beside the official figures of the same gemeente. */
export default function ResultsAreas() {
  const { room, ...areas } = useLoaderData<typeof loader>();
  return (
    <ResultsFrame part="areas" room={room}>
      {(results) => <AreasView {...areas} results={results} room={room} />}
    </ResultsFrame>
  );
}
