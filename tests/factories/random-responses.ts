import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type { Item } from "~/features/questionnaires/item.ts";
import type { Database } from "~db/client.server.ts";
import { answers, responses } from "~db/schema/index.ts";

type ResponseRow = typeof responses.$inferInsert;
type AnswerRow = typeof answers.$inferInsert;
export interface Participation {
  response: ResponseRow;
  answers: AnswerRow[];
}

interface Place {
  organisationId: number;
  roundId: number;
}

/** Stores the participations, and gives them back for a recount. */
export async function store(db: Database, participations: Participation[]): Promise<Participation[]> {
  if (participations.length > 0) await db.insert(responses).values(participations.map(({ response }) => response));
  const rows = participations.flatMap((participation) => participation.answers);
  for (let start = 0; start < rows.length; start += 1000)
    await db.insert(answers).values(rows.slice(start, start + 1000));
  return participations;
}

/** Whether a participation counts: not withdrawn, and not given by staff to try the round out. */
export function counts({ response }: Participation): boolean {
  return !response.withdrawnOn && response.mode !== "test";
}

/** Participations as wild as the tables allow: both streams, withdrawn, tried out, every state of an answer, items not asked. */
export function randomParticipations(place: Place, items: Item[], people: number, seed: number): Participation[] {
  return fc.sample(participation(place, items), { numRuns: people, seed });
}

function participation(place: Place, items: Item[]): fc.Arbitrary<Participation> {
  return fc
    .record({
      stream: fc.constantFrom("open", "open", "invited"),
      gemeenteCode: fc.constantFrom("GM0363", "GM0363", "GM0479", null),
      ageGroup: fc.constantFrom("18-29", "30-44", "45-59", "60-74", "75+", null),
      gender: fc.constantFrom("man", "vrouw", "vrouw", "anders", null),
      education: fc.constantFrom("laag", "middelbaar", "hoog", null),
      mode: fc.constantFrom("web", "web", "web", "paper", "test"),
      withdrawnOn: fc.constantFrom(null, null, null, null, "2026-06-20"),
      answers: fc.tuple(...items.map(answerTo)),
    })
    .map(({ answers: given, ...background }) => {
      const key = { ...place, participantId: randomUUID() };
      const identity = { receipt: randomUUID(), formKey: randomUUID(), contentHash: "x", receivedOn: "2026-06-15" };
      const kept = background.withdrawnOn === null ? given : [];
      return {
        response: { ...key, ...identity, ...background },
        answers: kept.flatMap((answer) => (answer ? [{ ...key, ...answer }] : [])),
      };
    });
}

type Given = Pick<AnswerRow, "itemId" | "state" | "score" | "choices" | "body"> | null;

function answerTo(item: Item): fc.Arbitrary<Given> {
  const state = fc.constantFrom("dont_know" as const, "prefer_not_to_say" as const, "skipped" as const);
  return fc.oneof(
    {
      weight: 6,
      arbitrary: contentOf(item).map((content) => ({ itemId: item.id, state: "answered" as const, ...content })),
    },
    { weight: 2, arbitrary: state.map((word) => ({ itemId: item.id, state: word })) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

function contentOf(item: Item): fc.Arbitrary<Pick<AnswerRow, "score" | "choices" | "body">> {
  if (item.type === "open_text") return fc.constant({ body: "Meer bankjes." });
  if (item.type === "top_k" || item.type === "multiple_choice") {
    const values = item.options.map((option) => option.value);
    return fc.subarray(values, { minLength: 1 }).map((choices) => ({ choices }));
  }
  return fc.integer({ min: item.lowest ?? 1, max: item.highest ?? 1 }).map((score) => ({ score }));
}
