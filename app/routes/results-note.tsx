import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { councilNote } from "~/features/results/council-note/council-note.ts";
import { noteSource } from "~/features/results/council-note/note-source.queries.server.ts";
import { CouncilNoteView } from "~/features/results/council-note/note-view.tsx";
import { openResults } from "~/features/results/dashboard/results-room.server.ts";
import { languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { EmptyState } from "~/ui/empty-state.tsx";
import { Heading } from "~/ui/heading.tsx";

type Page = Awaited<ReturnType<typeof loader>>;

export const handle: PageHandle<Page> = {
  title: (t, page) => (page ? t("councilNote.title", { round: page.title }) : t("councilNote.pageTitle")),
  breadcrumbs: ({ t, path }, page) => [
    { href: path("/beheer"), label: t("staff.title") },
    { href: path("/beheer/resultaten"), label: t("evidence.list.title") },
    ...(page ? [{ href: path(page.base), label: page.title }] : []),
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const room = await openResults(db, { request, slug: requireParam(params, "round"), now: clock.now() });
  const note = councilNote(await noteSource(db, room), languageOf(request)) ?? null;
  return { base: room.base, title: room.title, note };
}

/** The note about one round for the council, ready to print. */
export default function ResultsNotePage() {
  const { base, title, note } = useLoaderData<typeof loader>();
  const { t, path } = useText();
  if (note) return <CouncilNoteView note={note} pdf={path(`${base}/raadsnotitie.pdf`)} results={path(base)} />;
  return (
    <>
      <Heading level={1}>{t("councilNote.title", { round: title })}</Heading>
      <EmptyState title={t("results.noFigures.title")}>{t("results.noFigures.text")}</EmptyState>
    </>
  );
}
