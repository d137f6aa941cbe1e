import express, { type NextFunction, type Request, type RequestHandler, type Response, type Router } from "express";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { exportTable } from "~/features/results/export/export-table.server.ts";
import { publicRound } from "~/features/results/export/released-round.queries.server.ts";
import { languageOfPath } from "~/i18n/language.ts";
import { translator } from "~/i18n/translate.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { isDatabaseLoss } from "~/platform/http/database-loss.ts";
import { logFault } from "~/platform/http/pages.server.ts";
import { refuse } from "~/platform/http/refuse.server.ts";
import { isPlain } from "~/platform/plain-text.ts";
import { type FileKind, sendDownload } from "./download.server.ts";

/** Figures change a few times a day at most. */
const CACHED = "public, max-age=300";

/**
 * Answers `/resultaten/:round/cijfers.csv` and `.xlsx`, in Dutch and under `/en`: every released figure of a round. A round
 * without figures, or that is not there, is left to the pages, which say so.
 *
 * @param guards - What stands before everything that asks the database.
 */
export function resultFiles(guards: RequestHandler[]): Router {
  const router = express.Router({ strict: true });
  for (const kind of ["csv", "xlsx"] as const) {
    const paths = [`/resultaten/:round/cijfers.${kind}`, `/en/resultaten/:round/cijfers.${kind}`];
    router.get(paths, ...guards, (request: Request, response: Response, next: NextFunction) => {
      sendFile(kind, request, response).then(
        (sent) => (sent ? undefined : next()),
        (error) => answerFault(response, error),
      );
    });
  }
  return router;
}

async function sendFile(kind: FileKind, request: Request, response: Response): Promise<boolean> {
  const { round: slug = "" } = request.params;
  if (!isPlain(slug) || request.originalUrl.includes("?")) return false;
  const { id: organisationId } = await currentOrganisation(db);
  const round = await publicRound(db, { organisationId, slug, now: clock.now() });
  const t = translator(languageOfPath(request.path));
  const table = round && (await exportTable(db, { organisationId, round, t }));
  if (!table) return false;
  response.setHeader("Cache-Control", CACHED);
  await sendDownload(request, response, { table, kind, name: `${slug}-cijfers.${kind}` });
  return true;
}

function answerFault(response: Response, error: unknown): void {
  if (!(error instanceof globalThis.Response)) logFault(response.locals.requestId, error);
  if (response.headersSent) response.destroy();
  else refuse(response, error instanceof globalThis.Response || isDatabaseLoss(error) ? "unavailable" : "failed");
}
