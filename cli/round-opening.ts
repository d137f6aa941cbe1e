import { and, desc, eq } from "drizzle-orm";
import { findingInWords } from "~/features/questionnaires/checking/finding-in-words.ts";
import { remarkInWords } from "~/features/questionnaires/checking/remark-in-words.ts";
import { type PlanRefusal, planRound } from "~/features/questionnaires/planning/round-plan.commands.server.ts";
import { translator } from "~/i18n/translate.ts";
import { unreachable } from "~/platform/unreachable.ts";
import type { Database } from "~db/client.server.ts";
import { areas, panels, proposals, questionnaires, rounds } from "~db/schema/index.ts";
import { endOfDay, isDay, startOfDay } from "./day.ts";
import { UsageError } from "./failure.ts";

export interface RoundOptions {
  slug: string;
  questionnaire: string;
  area: string;
  opens?: string;
  closes: string;
  audience: "open" | "panel" | "invited";
  panel?: string;
  proposal?: string;
  titleNl?: string;
  titleEn?: string;
  purposeNl: string;
  purposeEn: string;
  wordingReason?: string;
}

/**
 * Makes a round of what the operator named, and gives its id.
 * @throws UsageError for a name that does not exist, dates that are no period, or a questionnaire that cannot open yet.
 */
export async function openNamedRound(
  db: Database,
  organisationId: number,
  options: RoundOptions,
  now: Date,
): Promise<number> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(options.slug)) {
    throw new UsageError(`"${options.slug}" kan niet in een webadres: gebruik kleine letters, cijfers en streepjes.`);
  }
  if ((options.audience === "panel") !== (options.panel !== undefined)) {
    throw new UsageError("Bij --audience panel hoort --panel, en andersom.");
  }
  const purpose = purposeOf(options);
  const period = periodOf(options, now);
  await refuseTakenSlug(db, organisationId, options.slug);
  const questionnaire = await findQuestionnaire(db, organisationId, options.questionnaire);
  await checkArea(db, options.area);
  const planner = { organisationId, now, actorId: null, wordingReason: options.wordingReason?.trim() || null };
  const outcome = await planRound(db, planner, {
    slug: options.slug,
    questionnaireId: questionnaire.id,
    titleNl: options.titleNl ?? questionnaire.titleNl,
    titleEn: options.titleEn ?? questionnaire.titleEn,
    audience: options.audience,
    panelId: options.panel ? await findPanel(db, organisationId, options.panel) : null,
    proposalId: options.proposal ? await findProposal(db, organisationId, options.proposal) : null,
    areaCode: options.area,
    ...{ ...purpose, ...period, quotas: {} },
  });
  if (outcome.kind === "planned") return outcome.id;
  throw new UsageError(refusalInWords(outcome, options));
}

/** Why the round cannot be made, with every finding of the check on a line of its own. */
function refusalInWords(refusal: PlanRefusal, options: RoundOptions): string {
  const t = translator("nl");
  switch (refusal.kind) {
    case "not-ready": {
      const lines = refusal.findings.map((finding) => {
        const sentence = findingInWords(t, finding);
        return finding.code === null ? `- ${sentence}` : `- ${finding.code}: ${sentence}`;
      });
      return [`Vragenlijst ${options.questionnaire} kan nog niet open:`, ...lines].join("\n");
    }
    case "hard-to-read": {
      const lines = refusal.remarks.map((remark) => `- ${remarkInWords(t, remark)}`);
      const ask = "Maak ze makkelijker, of geef met --wording-reason een reden om ze zo te laten.";
      return ["Deze titel, inleiding of uitleg is niet makkelijk te lezen:", ...lines, ask].join("\n");
    }
    case "slug-taken":
      return `Een ronde kan niet ${options.slug} heten.`;
    case "unknown-choice":
      return "De vragenlijst, het panel, het voorstel of het gebied bestaat niet meer.";
    default:
      return unreachable(refusal);
  }
}

/** As long as the page for planning takes. */
const longestPurpose = 600;

/** What people read before the first question: what happens with their answers. */
function purposeOf(options: RoundOptions): { purposeNl: string; purposeEn: string } {
  const [purposeNl, purposeEn] = [options.purposeNl.trim(), options.purposeEn.trim()];
  for (const [option, text] of Object.entries({ "--purpose-nl": purposeNl, "--purpose-en": purposeEn })) {
    if (text === "") throw new UsageError(`Vertel wat er met de antwoorden gebeurt (${option}).`);
    if (text.length > longestPurpose) {
      throw new UsageError(`Deze uitleg is te lang (${option}): gebruik hoogstens ${longestPurpose} tekens.`);
    }
  }
  return { purposeNl, purposeEn };
}

function periodOf(options: RoundOptions, now: Date): { opensAt: Date; closesAt: Date } {
  const opensAt = options.opens === undefined ? now : startOfDay(dayIn(options.opens, "--opens"));
  const closesAt = endOfDay(dayIn(options.closes, "--closes"));
  if (closesAt <= now) throw new UsageError(`De sluitdag ${options.closes} is al voorbij (--closes).`);
  if (opensAt >= closesAt) throw new UsageError("De ronde sluit voordat zij opent: kijk naar --opens en --closes.");
  return { opensAt, closesAt };
}

function dayIn(text: string, option: string): string {
  if (isDay(text)) return text;
  throw new UsageError(`"${text}" is geen dag als 2026-03-01 (${option}).`);
}

async function refuseTakenSlug(db: Database, organisationId: number, slug: string): Promise<void> {
  const found = await db
    .select({ id: rounds.id })
    .from(rounds)
    .where(and(eq(rounds.organisationId, organisationId), eq(rounds.slug, slug)));
  if (found.length > 0) throw new UsageError(`Ronde ${slug} bestaat al.`);
}

async function findQuestionnaire(db: Database, organisationId: number, slug: string) {
  const [found] = await db
    .select()
    .from(questionnaires)
    .where(and(eq(questionnaires.organisationId, organisationId), eq(questionnaires.slug, slug)))
    .orderBy(desc(questionnaires.version))
    .limit(1);
  if (!found) throw new UsageError(`Vragenlijst ${slug} bestaat niet.`);
  return found;
}

async function checkArea(db: Database, code: string): Promise<void> {
  const found = await db.select({ code: areas.code }).from(areas).where(eq(areas.code, code));
  if (found.length === 0) throw new UsageError(`Gebied ${code} bestaat niet.`);
}

async function findPanel(db: Database, organisationId: number, slug: string): Promise<number> {
  const [found] = await db
    .select({ id: panels.id })
    .from(panels)
    .where(and(eq(panels.organisationId, organisationId), eq(panels.slug, slug)));
  if (!found) throw new UsageError(`Panel ${slug} bestaat niet.`);
  return found.id;
}

async function findProposal(db: Database, organisationId: number, slug: string): Promise<number> {
  const [found] = await db
    .select({ id: proposals.id })
    .from(proposals)
    .where(and(eq(proposals.organisationId, organisationId), eq(proposals.slug, slug)));
  if (!found) throw new UsageError(`Voorstel ${slug} bestaat niet.`);
  return found.id;
}
