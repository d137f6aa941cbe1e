import type { z } from "zod";
import { BadInput } from "~/platform/bad-input.ts";
import { filled } from "~/platform/form-reply.ts";
import type { Database } from "~db/client.server.ts";
import { changeQuotas, drawTicket, replaceVolunteers, requestChances } from "./lot.commands.server.ts";
import type { FoundAssembly } from "./lot.queries.server.ts";
import { readQuotas, readVolunteers } from "./lot-file.ts";
import type { LotForm } from "./lot-form.server.ts";

interface LotStep {
  organisationId: number;
  assembly: FoundAssembly;
  step: z.infer<typeof LotForm>;
  now: Date;
}

/** What came of a step: done, a field that is wrong, or a refusal of the whole. Messages are keys of app/i18n. */
export type LotStepOutcome =
  | { kind: "done"; what: "bewaard" | "berekenen" | "geloot" }
  | { kind: "wrong"; field: "quotas" | "volunteers"; message: string }
  | { kind: "refused"; message: string };

/** Takes one step with a lottery. */
export async function takeLotStep(
  db: Database,
  { organisationId, assembly, step, now }: LotStep,
): Promise<LotStepOutcome> {
  const named = { organisationId, slug: assembly.slug };
  switch (step.intent) {
    case "quotas": {
      const quotas = readOr("quotas", () => readQuotas(step.quotas, step));
      if ("message" in quotas) return quotas;
      return changed(await changeQuotas(db, { ...named, seats: step.seats, quotas: quotas.read }), "bewaard");
    }
    case "volunteers": {
      const people = readOr("volunteers", () => readVolunteers(step.volunteers, assembly.quotas));
      if ("message" in people) return people;
      return changed(await replaceVolunteers(db, { ...named, people: people.read }), "bewaard");
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

function readOr<T>(
  field: "quotas" | "volunteers",
  read: () => T,
): { read: T } | Extract<LotStepOutcome, { kind: "wrong" }> {
  try {
    return { read: read() };
  } catch (error) {
    if (error instanceof BadInput)
      return { kind: "wrong", field, message: filled("lot.error.file", { sentence: error.message }) };
    throw error;
  }
}
