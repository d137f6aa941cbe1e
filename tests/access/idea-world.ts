import { randomUUID } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import { hideIdea } from "~/features/discussions/ideas/moderate-idea.commands.server.ts";
import { addStatement } from "~/features/discussions/statements/add-statement.commands.server.ts";
import { openStatementRound } from "~/features/discussions/statements/statement-round.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { statements } from "~db/schema/index.ts";
import { anIdea } from "../factories/idea.ts";

/** Texts that moderators read and officials do not. */
export const withheld = {
  heldTitle: "Het idee met een nummer",
  hiddenTitle: "Het idee dat beledigt",
  waitingStatement: "Er moet een brug komen.",
};

const day = 24 * 60 * 60 * 1000;

interface Where {
  organisationId: number;
  proposalId: number;
}

/** Ideas of a resident and one of another organisation, and rounds of statements here and there: names of world.ts. */
export async function ideaNames(
  db: Database,
  {
    here,
    elsewhere,
    people,
  }: {
    here: Where;
    elsewhere: Where;
    people: Record<"resident" | "official" | "moderator" | "elsewhere", { id: string }>;
  },
): Promise<Record<string, string>> {
  const { resident, official, moderator } = people;
  const placed = async (at: Where, author: { id: string }, text: { title?: string; body?: string } = {}) => {
    const { id } = await anIdea(db, at.organisationId, { authorId: author.id, at: new Date(), ...text });
    return String(id);
  };
  const ideaHidden = await placed(here, resident, { title: withheld.hiddenTitle });
  const hiding = {
    ideaId: Number(ideaHidden),
    moderatorId: moderator.id,
    reason: "insult",
    explanation: null,
  } as const;
  await hideIdea(db, { organisationId: here.organisationId, ...hiding }, new Date());
  const statement = await aRound(db, here, official);
  const statementElsewhere = await aRound(db, elsewhere, people.elsewhere);
  const body = withheld.waitingStatement;
  await addStatement(db, { ...here, authorId: resident.id, formKey: randomUUID(), body }, new Date());
  return {
    idea: await placed(here, resident),
    ideaToWithdraw: await placed(here, resident),
    ideaDouble: await placed(here, resident),
    ideaToJudge: await placed(here, resident),
    ideaHeld: await placed(here, resident, { title: withheld.heldTitle, body: "Bel 06-12345678." }),
    ideaHidden,
    ideaElsewhere: await placed(elsewhere, people.elsewhere),
    ...{ statement, statementElsewhere },
    statementSent: await statementIn(db, here, "waiting"),
  };
}

/** Opens a round, and gives the number of its first statement. */
async function aRound(db: Database, where: Where, official: { id: string }): Promise<string> {
  const period = { opensAt: new Date(Date.now() - day), closesAt: new Date(Date.now() + day) };
  const asked = { ...where, officialId: official.id, ...period, statements: ["Er komt genoeg groen."] };
  await openStatementRound(db, asked, new Date());
  return await statementIn(db, where, "accepted");
}

async function statementIn(
  db: Database,
  { organisationId, proposalId }: Where,
  state: "accepted" | "waiting",
): Promise<string> {
  const [row] = await db
    .select({ id: statements.id })
    .from(statements)
    .where(
      and(
        eq(statements.organisationId, organisationId),
        eq(statements.proposalId, proposalId),
        eq(statements.state, state),
      ),
    )
    .orderBy(asc(statements.id));
  return String(row?.id);
}
