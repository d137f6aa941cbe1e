import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { councilNote } from "~/features/results/council-note/council-note.ts";
import { notePdf } from "~/features/results/council-note/note-pdf.server.ts";
import { noteSource } from "~/features/results/council-note/note-source.queries.server.ts";
import { openResults } from "~/features/results/dashboard/results-room.server.ts";
import { languageOf } from "~/i18n/language.ts";
import { translator } from "~/i18n/translate.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { notFound, requireParam } from "~/platform/page-errors.server.ts";

/** The note of the page beside it as a tagged PDF to keep and send on; 404 while there are no figures. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(request);
  const room = await openResults(db, { request, slug: requireParam(params, "round"), now: clock.now() });
  const note = councilNote(await noteSource(db, room), language) ?? notFound();
  const name = translator(language)("councilNote.pdfName", { round: room.round.slug });
  return new Response(Readable.toWeb(notePdf(note)) as ReadableStream, {
    headers: {
      "Cache-Control": "no-store",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Content-Type": "application/pdf",
    },
  });
}
