import { and, asc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Audience } from "~/features/accounts/audience.ts";
import type { Item } from "~/features/questionnaires/item.ts";
import { itemsOf } from "~/features/questionnaires/questionnaire.queries.server.ts";
import type { Database } from "~db/client.server.ts";
import { answers, areas, proposals, questionnaires, responses, rounds } from "~db/schema/index.ts";
import type { Answer } from "./answer.ts";
import type { Background } from "./background.ts";
import { renewedKey } from "./drawn.server.ts";
import { piped } from "./piping.ts";

/** A response as its holder may see it again. */
export interface ReceivedResponse {
  receipt: string;
  receivedOn: string;
  withdrawnOn: string | null;
  stream: "open" | "invited";
  /** Whether a member of staff tried the round out: it counts nowhere. */
  isTrial: boolean;
  round: {
    audience: Audience;
    slug: string;
    titleNl: string;
    titleEn: string;
    opensAt: Date;
    closesAt: Date;
    instrument: "value_rating" | "perceived_effect" | "survey";
    proposalSlug: string | null;
  };
  answers: { item: Item; answer: Answer }[];
  background: Background & { gemeenteName: string | null; wijkName?: string | null };
  /** Names of the places that were chosen, by code. */
  places: Record<string, string>;
  /** Key of a form that changes these answers: it draws the same questions in the same order. */
  changeKey: string;
}

const wijken = alias(areas, "wijken");

/** The response with this receipt and what was answered, or undefined. */
export async function findReceived(
  db: Database,
  { organisationId, receipt }: { organisationId: number; receipt: string },
): Promise<ReceivedResponse | undefined> {
  const [row] = await db
    .select({
      response: responses,
      round: rounds,
      instrument: questionnaires.instrument,
      proposalSlug: proposals.slug,
      gemeenteName: areas.name,
      wijkName: wijken.name,
    })
    .from(responses)
    .innerJoin(rounds, and(eq(rounds.organisationId, responses.organisationId), eq(rounds.id, responses.roundId)))
    .innerJoin(
      questionnaires,
      and(eq(questionnaires.organisationId, rounds.organisationId), eq(questionnaires.id, rounds.questionnaireId)),
    )
    .leftJoin(proposals, and(eq(proposals.organisationId, rounds.organisationId), eq(proposals.id, rounds.proposalId)))
    .leftJoin(areas, eq(areas.code, responses.gemeenteCode))
    .leftJoin(wijken, eq(wijken.code, responses.wijkCode))
    .where(and(eq(responses.organisationId, organisationId), eq(responses.receipt, receipt)));
  if (!row) return undefined;
  const { response, round, instrument, proposalSlug, gemeenteName, wijkName } = row;
  const { gemeenteCode, wijkCode, ageGroup, gender, education } = response;
  const given = await answersOf(db, response, round.questionnaireId);
  return {
    receipt,
    receivedOn: response.receivedOn,
    withdrawnOn: response.withdrawnOn,
    stream: response.stream,
    isTrial: response.mode === "test",
    round: { ...round, instrument, proposalSlug },
    ...given,
    background: { gemeenteCode, gemeenteName, wijkCode, wijkName, ageGroup, gender, education },
    changeKey: renewedKey(response.formKey),
  };
}

async function answersOf(
  db: Database,
  { organisationId, roundId, participantId }: typeof responses.$inferSelect,
  questionnaireId: number,
): Promise<Pick<ReceivedResponse, "answers" | "places">> {
  const rows = await db
    .select({ answer: answers, place: areas.name })
    .from(answers)
    .leftJoin(areas, eq(areas.code, answers.areaCode))
    .where(
      and(
        eq(answers.organisationId, organisationId),
        eq(answers.roundId, roundId),
        eq(answers.participantId, participantId),
      ),
    )
    .orderBy(asc(answers.itemId));
  const given = new Map(rows.map(({ answer }) => [answer.itemId, answerOf(answer)]));
  const places = Object.fromEntries(rows.map(({ answer, place }) => [answer.areaCode ?? "", place ?? ""]));
  const items = await itemsOf(db, { organisationId, questionnaireId, frozen: true });
  const answered = items.flatMap((item) => {
    const answer = given.get(item.id);
    return answer ? [{ item: piped(item, { items, answers: given, places }), answer }] : [];
  });
  return { answers: answered, places };
}

/** The row as one of the states of an answer; the table's checks leave no others. */
function answerOf({ state, ...content }: typeof answers.$inferSelect): Answer {
  if (state !== "answered") return { state };
  const { score, choices, points, amount, areaCode, body } = content;
  if (score !== null) return { state, score };
  if (choices !== null) return { state, choices };
  if (points !== null) return { state, points };
  if (amount !== null) return { state, amount };
  return areaCode === null ? { state, body: body ?? "" } : { state, areaCode };
}

/** When and with which receipt this participant answered the round before; undefined when not, or taken back. */
export async function earlierResponse(
  db: Database,
  { organisationId, roundId, participantId }: { organisationId: number; roundId: number; participantId: string },
): Promise<{ receipt: string; receivedOn: string } | undefined> {
  const [row] = await db
    .select({ receipt: responses.receipt, receivedOn: responses.receivedOn })
    .from(responses)
    .where(
      and(
        eq(responses.organisationId, organisationId),
        eq(responses.roundId, roundId),
        eq(responses.participantId, participantId),
        isNull(responses.withdrawnOn),
      ),
    );
  return row;
}
