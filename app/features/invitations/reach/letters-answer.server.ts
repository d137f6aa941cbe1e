import { Readable } from "node:stream";
import { languageOf } from "~/i18n/language.ts";
import { translator } from "~/i18n/translate.ts";
import type { InvitedRound } from "../claim/invitation-page.queries.server.ts";
import { lettersPdf } from "./letter-pdf.server.ts";
import type { Addressed } from "./renew.commands.server.ts";

interface Letters {
  people: readonly Addressed[];
  round: InvitedRound;
  from: { origin: string; contact: string | null; now: Date };
}

/** The letters as a file to keep, which nothing on the way stores. */
export function lettersAnswer(request: Request, { people, round, from }: Letters): Response {
  const name = translator(languageOf(request))("invitations.letter.fileName", { round: round.slug });
  return new Response(Readable.toWeb(lettersPdf(people, round, from)) as ReadableStream, {
    headers: {
      "Cache-Control": "no-store",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Content-Type": "application/pdf",
    },
  });
}
