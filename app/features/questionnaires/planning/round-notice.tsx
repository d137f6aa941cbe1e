import type { z } from "zod";
import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import type { RoundRefusal } from "./plan-answer.server.ts";
import type { RoundSearch } from "./round-search.server.ts";

/** How the last form about a round went; nothing when none was sent. */
export function RoundNotice({
  done,
  refused,
}: {
  done: z.output<typeof RoundSearch>["klaar"];
  refused: RoundRefusal | null | undefined;
}) {
  const { t } = useText();
  if (refused) {
    return (
      <Alert kind="error" live>
        {t(`roundPlanner.refused.${refused}`)}
      </Alert>
    );
  }
  if (!done) return null;
  return (
    <Alert kind="ok" live>
      {t(`roundPlanner.done.${done}`)}
    </Alert>
  );
}
