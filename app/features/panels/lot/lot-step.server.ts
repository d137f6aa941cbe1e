import type { z } from "zod";
import { BadInput } from "~/platform/bad-input.ts";
import { filled } from "~/platform/form-reply.ts";
import type { Database } from "~db/client.server.ts";
import type { SeatQuotas } from "~db/schema/index.ts";
import { changeQuotas, drawTicket, replaceVolunteers, requestChances } from "./lot.commands.server.ts";
import type { FoundAssembly } from "./lot.queries.server.ts";
import { readQuotas } from "./lot-file.ts";
import type { LotForm } from "./lot-form.server.ts";
import { readVolunteers } from "./volunteer-file.ts";

interface LotStep {
  organisationId: number;
  assembly: FoundAssembly;
  step: z.infer<typeof LotForm>;
  /** What sentences call the list of volunteers: the file that it came in. */
  listName: string;
  now: Date;
}

/** What came of a step: done, a field that is wrong, or a refusal of the whole. Messages are keys of app/i18n. */
export type LotStepOutcome =
  | { kind: "done"; what: "bewaard" | "berekenen" | "geloot" }
  | { kind: "wrong"; field: "quotas" | "volunteers"; messages: string[] }
  | { kind: "refused"; message: string };

/** Takes one step with a lottery. */
export async function takeLotStep(
  db: Database,
  { organisationId, assembly, step, listName, now }: LotStep,
): Promise<LotStepOutcome> {
  const named = { organisationId, slug: assembly.slug };
  switch (step.intent) {
    case "quotas": {
      const quotas = quotasOf(step);
      if ("kind" in quotas) return quotas;
      return changed(await changeQuotas(db, { ...named, seats: step.seats, ...quotas }), "bewaard");
    }
    case "volunteers": {
      const list = readVolunteers({ name: listName, text: step.volunteers }, assembly.quotas);
      if ("problems" in list) return { kind: "wrong", field: "volunteers", messages: shown(list.problems) };
      return changed(await replaceVolunteers(db, { ...named, people: list.people }), "bewaard");
    }
    case "compute":
      return changed(await requestChances(db, { ...named, now }), "berekenen");
    case "draw": {
      const outcome = await drawTicket(db, { ...named, ticket: step.ticket, source: step.source, now });
      if (outcome === "drawn") return { kind: "done", what: "geloot" };
      return {
        kind: "refused",
        message: outcome === "already-drawn" ? "lot.error.alreadyDrawn" : "lot.error.notPublished",
      };
    }
  }
}

function changed(outcome: Awaited<ReturnType<typeof changeQuotas>>, what: "bewaard" | "berekenen"): LotStepOutcome {
  return outcome === "changed" ? { kind: "done", what } : { kind: "refused", message: "lot.error.fixed" };
}

function quotasOf(step: { quotas: string; seats: number }): { quotas: SeatQuotas } | LotStepOutcome {
  try {
    return { quotas: readQuotas(step.quotas, step) };
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return { kind: "wrong", field: "quotas", messages: shown([error.message]) };
  }
}

/** Sentences that a person can still work through; the rest is only counted. */
const mostShown = 10;

function shown(problems: readonly string[]): string[] {
  const sentences = problems.slice(0, mostShown).map((sentence) => filled("lot.error.file", { sentence }));
  const more = problems.length - mostShown;
  return more > 0 ? [...sentences, filled("lot.error.more", { more })] : sentences;
}
