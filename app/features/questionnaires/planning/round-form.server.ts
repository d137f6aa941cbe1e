import { z } from "zod";
import { audiences } from "~/features/accounts/audience.ts";
import { momentAt } from "~/platform/amsterdam-time.ts";
import { dayOf } from "~/platform/day.ts";
import { filled } from "~/platform/form-reply.ts";
import { plainText } from "~/platform/plain-text.ts";
import type { PlannedRound } from "./planned-round.ts";
import { quotaFields, quotasIn } from "./quota.ts";

const key = <Kind extends string>(kind: Kind) => `roundPlanner.error.${kind}` as const;
const text = (max: number, missing?: string) =>
  plainText({
    min: missing === undefined ? 0 : 1,
    max,
    missing: missing ?? key("odd"),
    tooLong: filled(key("tooLong"), { max }),
    odd: key("odd"),
  });
const id = z.coerce.number().int().positive().max(2_147_483_647);
const optionalId = id.optional().transform((value) => value ?? null);
const number = z
  .string()
  .trim()
  .regex(/^(\d{1,6})?$/, { error: key("number") })
  .optional()
  .transform((value) => (value ? Number(value) : undefined));
const day = z.string().trim().max(20).default("");
const time = z.string().trim().max(10).default("");

const quotas = Object.fromEntries(quotaFields.map(({ name }) => [name, number])) as Record<string, typeof number>;

/** What the form about a round sends, once for a new one and again for one that is still to open. */
const planFields = {
  /** What the page showed of the stored round; empty for a new one. */
  shown: z.string().max(60).default(""),
  questionnaire: z.coerce
    .number({ error: key("questionnaire") })
    .int()
    .positive()
    .max(2_147_483_647),
  slug: z
    .string()
    .trim()
    .max(60, { error: key("slug") })
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: key("slug") })
    .optional(),
  titleNl: text(160, key("titleMissing")),
  titleEn: text(160, key("titleEnMissing")),
  audience: z.enum(audiences, { error: key("audience") }),
  panel: optionalId,
  proposal: optionalId,
  area: z.string({ error: key("area") }).max(40),
  opens: z.enum(["now", "later"], { error: key("opens") }),
  opensDay: day,
  opensTime: time,
  closesDay: day,
  closesTime: time,
  resultsFrom: day,
  purposeNl: text(600, key("purposeMissing")),
  purposeEn: text(600, key("purposeEnMissing")),
  wordingReason: text(500),
};

/** A plan as somebody filled it in; without a name one is made of the title. */
export interface SubmittedPlan extends Omit<PlannedRound, "slug"> {
  slug: string | null;
  shown: string;
  /** Why texts stay that are not easy to read; null: not said. */
  wordingReason: string | null;
}

/** Reads the form that plans a round. `now` is when it opens for "at once". */
export function roundForm(now: Date) {
  return z
    .strictObject({ intent: z.enum(["plan", "change"]), ...planFields, ...quotas })
    .transform((given, context): SubmittedPlan => {
      const period = periodOf(given, now);
      for (const { field, message } of [
        ...period.mistakes,
        ...panelMistakes(given),
        ...resultsMistakes(given, period.opensAt),
      ]) {
        context.issues.push({ code: "custom", input: given, path: [field], message });
      }
      const { shown, titleNl, titleEn, audience, purposeNl, purposeEn } = given;
      return {
        ...{ shown, titleNl, titleEn, audience, purposeNl, purposeEn },
        slug: given.slug ?? null,
        wordingReason: given.wordingReason || null,
        questionnaireId: given.questionnaire,
        // A panel that was chosen before the audience was changed is no mistake.
        panelId: audience === "panel" ? given.panel : null,
        proposalId: given.proposal,
        areaCode: given.area,
        opensAt: period.opensAt ?? now,
        closesAt: period.closesAt ?? now,
        resultsFrom: given.resultsFrom || null,
        quotas: quotasIn(given as unknown as Record<string, number | undefined>),
      };
    });
}

interface Mistake {
  field: string;
  message: string;
}

interface GivenPeriod {
  opens: "now" | "later";
  opensDay: string;
  opensTime: string;
  closesDay: string;
  closesTime: string;
}

function periodOf(given: GivenPeriod, now: Date) {
  const opensAt = given.opens === "now" ? now : momentAt(given.opensDay, clockTime(given.opensTime));
  const closesAt = momentAt(given.closesDay, clockTime(given.closesTime));
  const mistakes: Mistake[] = [];
  if (!opensAt) mistakes.push({ field: "opensDay", message: key(given.opensDay === "" ? "opensMissing" : "moment") });
  if (!closesAt) mistakes.push({ field: "closesDay", message: key("moment") });
  const order = opensAt && closesAt && orderMistake(opensAt, closesAt, now);
  return { opensAt, closesAt, mistakes: order ? [...mistakes, { field: "closesDay", message: order }] : mistakes };
}

function orderMistake(opensAt: Date, closesAt: Date, now: Date): string | undefined {
  if (closesAt <= now) return key("closesPast");
  return opensAt >= closesAt ? key("closesFirst") : undefined;
}

function panelMistakes({ audience, panel }: { audience: string; panel: number | null }): Mistake[] {
  return audience === "panel" && panel === null ? [{ field: "panel", message: key("panel") }] : [];
}

/** Once a round has opened the day stands: one before the opening would be a slip that nobody can mend. */
function resultsMistakes({ resultsFrom }: { resultsFrom: string }, opensAt: Date | undefined): Mistake[] {
  if (resultsFrom === "") return [];
  if (momentAt(resultsFrom, "12:00") === undefined) return [{ field: "resultsFrom", message: key("day") }];
  const isBefore = opensAt !== undefined && resultsFrom < dayOf(opensAt);
  return isBefore ? [{ field: "resultsFrom", message: key("resultsEarly") }] : [];
}

/** "9:30" and "9.30" are times too. */
function clockTime(written: string): string {
  const [, hours = "", minutes = ""] = /^(\d{1,2})[:.](\d{2})$/.exec(written) ?? [];
  return `${hours.padStart(2, "0")}:${minutes}`;
}

/** What the small forms of a round send: a later end, closing now, and throwing a plan away. */
export function smallRoundForm() {
  return z.discriminatedUnion("intent", [
    z
      .strictObject({ intent: z.literal("extend"), closesDay: day, closesTime: time })
      .transform(({ intent, closesDay, closesTime }, context) => {
        const closesAt = momentAt(closesDay, clockTime(closesTime));
        if (closesAt) return { intent, closesAt };
        context.issues.push({ code: "custom", input: closesDay, path: ["closesDay"], message: key("moment") });
        return z.NEVER;
      }),
    z.strictObject({ intent: z.literal("close"), sure: z.literal("ja", { error: key("sure") }) }),
    z.strictObject({
      intent: z.literal("delete"),
      lost: z.string().max(60).default(""),
      sure: z.literal("ja", { error: key("sure") }),
    }),
  ]);
}
