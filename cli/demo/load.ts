import { loadSynthetic, type SyntheticOutcome } from "~/features/responses/synthetic.commands.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import type { DatabaseHandle } from "~db/client.server.ts";
import { StartError } from "~db/start-error.ts";
import { progressBar } from "../output.ts";

export type DemoLoad = Omit<Extract<SyntheticOutcome, { kind: "loaded" }>, "kind">;

/**
 * Fills the open rounds with made-up residents, with a progress bar for who watches.
 * @throws StartError when there is nothing to fill or nobody to draw.
 */
export async function loadRespondents(
  handle: DatabaseHandle,
  load: { organisationId: number; respondents: number; seed: number; now: Date },
): Promise<DemoLoad> {
  const progress = progressBar("Voorbeeldbewoners", load.respondents);
  try {
    return loadedOr(await loadSynthetic(handle, { ...load, onProgress: progress.at }));
  } finally {
    progress.stop();
  }
}

function loadedOr(outcome: SyntheticOutcome): DemoLoad {
  switch (outcome.kind) {
    case "loaded": {
      const { kind: _kind, ...load } = outcome;
      return load;
    }
    case "no-population":
      throw new StartError("De bevolkingstotalen ontbreken: laad ze eerst met bib margins import.");
    case "no-open-round":
      throw new StartError("Er is geen open ronde om antwoorden voor te maken.");
    default:
      return unreachable(outcome);
  }
}
