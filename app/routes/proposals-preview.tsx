import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { openDraftRoom } from "~/features/proposals/editing/draft-room.server.ts";
import { previewDetails } from "~/features/proposals/editing/preview-details.ts";
import { filesNamed } from "~/features/proposals/files/file.queries.server.ts";
import { countInputs } from "~/features/proposals/inputs/input.queries.server.ts";
import { placeFigures } from "~/features/proposals/place-figures.queries.server.ts";
import { findProposal } from "~/features/proposals/proposal.queries.server.ts";
import { ratingState } from "~/features/proposals/proposal.ts";
import { ProposalHero } from "~/features/proposals/proposal-hero.tsx";
import { placeMap } from "~/features/proposals/proposal-map.queries.server.ts";
import { ProposalView } from "~/features/proposals/proposal-view.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { dayOf } from "~/platform/day.ts";
import { db } from "~/platform/db.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { Alert } from "~/ui/alert.tsx";
import { Link } from "~/ui/link.tsx";

type Data = Awaited<ReturnType<typeof loader>>;

export const handle: PageHandle<Data> = {
  title: (t, page) => t("proposalEditor.preview.title", { title: page?.proposal.title ?? "" }),
  breadcrumbs: ({ t, path }, page) => [
    { href: path("/beheer"), label: t("staff.title") },
    { href: path("/beheer/voorstellen"), label: t("proposalEditor.list.title") },
    ...(page ? [{ href: path(`/beheer/voorstellen/${page.draftId}`), label: page.proposal.title }] : []),
  ],
  hero: (_text, { proposal, state, map }) => <ProposalHero map={map} proposal={proposal} state={state} />,
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { draft, by, now } = await openDraftRoom(db, { request, params });
  const { organisationId } = by;
  const tree = await areaTree(db);
  const [files, published] = await Promise.all([
    filesNamed(db, { organisationId, ids: draft.content.files }),
    draft.slug === null ? undefined : findProposal(db, { organisationId, slug: draft.slug }),
  ]);
  const proposal = previewDetails(draft.content, { files, published });
  const { title, areaCode, touchedAreas } = proposal;
  const [figures, map, inputs] = await Promise.all([
    placeFigures(db, tree, proposal),
    areaCode === "" ? null : placeMap(db, tree, { title, areaCode, touchedAreas, href: null, mark: null }),
    countInputs(db, { organisationId, proposalId: proposal.id, now }),
  ]);
  const state = ratingState(proposal, now);
  return { draftId: draft.id, proposal, state, figures, map, inputs, today: dayOf(now) };
}

/** A draft as residents will see it once it is published. */
export default function ProposalsPreviewPage() {
  const { draftId, ...page } = useLoaderData<typeof loader>();
  const { t, path } = useText();
  return (
    <>
      <Alert kind="warning" title={t("proposalEditor.preview.label")}>
        <p>
          {t("proposalEditor.preview.text")}{" "}
          <Link href={path(`/beheer/voorstellen/${draftId}?deel=publiceren`)}>{t("proposalEditor.preview.back")}</Link>
        </p>
      </Alert>
      <ProposalView {...page} effects={[]} />
    </>
  );
}
