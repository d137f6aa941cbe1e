import { removeView } from "~/features/discussions/moderation/remove-view.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { aProposalToAnswer, aStoredView } from "./input.ts";
import { aModerator, now } from "./moderation.ts";

/** A proposal with a published view of a guardian, the resident of it, and two moderators. */
export async function aViewScene(db: Database) {
  const about = await aProposalToAnswer(db);
  const { id: viewId, guardianId } = await aStoredView(db, about, { author: about.resident.id });
  return { ...about, viewId, guardianId, first: await aModerator(db, about), second: await aModerator(db, about) };
}
export type ViewScene = Awaited<ReturnType<typeof aViewScene>>;

/** Takes the view of a scene away, as the first moderator. */
export function takeAway(
  db: Database,
  scene: ViewScene,
  other: { explanation?: string; viewId?: number; moderatorId?: string; seen?: string } = {},
) {
  const removal = {
    moderatorId: scene.first.id,
    reason: "personal_data",
    explanation: "Er staat een adres in.",
  } as const;
  return removeView(db, { ...scene, ...removal, ...other }, now);
}

/** Takes the view of a scene away; the number of the decision. */
export async function takenAway(db: Database, scene: ViewScene): Promise<number> {
  const outcome = await takeAway(db, scene);
  return (outcome.kind === "removed" && outcome.actId) || 0;
}
