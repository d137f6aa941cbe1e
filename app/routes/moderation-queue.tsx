import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { rolesThatModerate } from "~/features/discussions/discussion.permissions.ts";
import { heldInQueue, logHeldTextsShown } from "~/features/discussions/moderation/held-view-log.commands.server.ts";
import { moderationQueue } from "~/features/discussions/moderation/queue.queries.server.ts";
import { QueuePage } from "~/features/discussions/moderation/queue-page.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { searchParams } from "~/platform/search-params.server.ts";

export const handle: PageHandle = {
  title: (t) => t("moderation.queue.title"),
  breadcrumbs: ({ t, path }) => [{ href: path("/beheer"), label: t("staff.title") }],
};

/** `gelukt`: what the form that was just sent has done. */
const Search = z.strictObject({ gelukt: z.literal("besloten").optional() });

export async function loader({ request }: LoaderFunctionArgs) {
  const { organisationId, id } = await requireRole(request, rolesThatModerate);
  const { gelukt } = searchParams(request, Search);
  const asked = { organisationId, moderatorId: id };
  const queue = await moderationQueue(db, asked);
  await logHeldTextsShown(db, { ...asked, texts: heldInQueue(queue.items) }, clock.now());
  return { ...queue, isDone: gelukt === "besloten" };
}

/** What waits for a moderator. */
export default function ModerationQueuePage() {
  return <QueuePage {...useLoaderData<typeof loader>()} />;
}
