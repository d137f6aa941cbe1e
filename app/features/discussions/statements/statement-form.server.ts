import { z } from "zod";
import { momentAt } from "~/platform/amsterdam-time.ts";
import { dayOf } from "~/platform/day.ts";
import { filled } from "~/platform/form-reply.ts";
import { isPlain, plainText } from "~/platform/plain-text.ts";
import { mendableIn } from "../mendable.ts";
import { explanation, reason, seen } from "../moderation/moderation-form.server.ts";
import { countLinks } from "../text-limits.ts";
import { firstStatements, statementLength, votes } from "./statement.ts";

const odd = "opinions.error.odd";
const id = z.coerce.number().int().positive().max(2_147_483_647);

/** One statement, on one line and without links. */
const body = plainText({
  ...statementLength,
  missing: filled("opinions.error.short", { min: statementLength.min }),
  tooLong: filled("opinions.error.long", { max: statementLength.max }),
  odd,
})
  .refine((text) => countLinks(text) === 0, { message: "opinions.error.link" })
  .transform((text) => text.replace(/\s+/g, " "));

/** What belongs to another button of the form. */
const besides = z.unknown().optional();

/**
 * What the one form of the page with statements sends: a vote, taking all votes back, or a statement of one's own. Each
 * carries along what belongs to the others.
 */
export const StatementForm = z.discriminatedUnion("intent", [
  z.strictObject({
    ...{ intent: z.literal("vote"), formKey: z.uuid(), statement: id, vote: z.enum(votes) },
    body: besides,
  }),
  z.strictObject({ intent: z.literal("forget"), formKey: besides, body: besides, statement: besides }),
  z.strictObject({ intent: z.literal("add"), formKey: z.uuid(), body, statement: besides }),
]);

/** The form as the pressed button means it: a button with a vote says that it is one. */
export function asPressed(form: FormData): FormData {
  if (form.has("vote")) form.set("intent", "vote");
  return form;
}

/** What the address of the page may ask for: one statement again, to stop, and what was just done. */
export const StatementSearch = z.strictObject({
  stelling: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number)
    .optional(),
  stop: z.literal("ja").optional(),
  klaar: z.enum(["added", "forgotten"]).optional(),
});

/** Statements that staff write below each other; the sentence names the first that cannot stand as it is. */
function lines(fewest: number) {
  return z
    .string({ error: "opinions.error.lines" })
    .max(20_000, { error: "opinions.error.lines" })
    .transform((text) =>
      text
        .normalize("NFC")
        .split(/\r?\n/)
        .map((line) => line.trim().replace(/\s+/g, " "))
        .filter(Boolean),
    )
    .superRefine((given, context) => {
      const message = mistakeInLines(given) ?? mistakeInNumber(given.length, fewest);
      if (message) context.addIssue({ code: "custom", message });
    });
}

function mistakeInLines(given: readonly string[]): string | undefined {
  for (const [place, line] of given.entries()) {
    const wrong = given.indexOf(line) < place ? "lineTwice" : mistakeInLine(line);
    if (wrong) return filled(`opinions.error.${wrong}`, { line: place + 1, ...statementLength });
  }
  return undefined;
}

function mistakeInLine(line: string): "lineShort" | "lineLong" | "lineOdd" | undefined {
  const { length } = [...line];
  if (length < statementLength.min) return "lineShort";
  if (length > statementLength.max) return "lineLong";
  return isPlain(line) ? undefined : "lineOdd";
}

function mistakeInNumber(given: number, fewest: number): string | undefined {
  const isRight = given >= fewest && given <= firstStatements.max;
  return isRight ? undefined : filled("opinions.error.count", { min: fewest, max: firstStatements.max });
}

const dayLength = 24 * 60 * 60 * 1000;
const day = z.string().trim().max(20).default("");

/** The beginning of a day in the Netherlands. */
function beginOf(given: string): Date | undefined {
  return momentAt(given, "00:00");
}

/** The end of a day: the beginning of the next one. */
function endOf(given: string): Date | undefined {
  const noon = momentAt(given, "12:00");
  return noon && beginOf(dayOf(new Date(noon.getTime() + dayLength)));
}

/**
 * Reads the form that opens a round: on a day or now, through another day. First it is shown as residents will find it
 * (`look`); from there it goes back to be changed, or it is carried out with a tick that this is final.
 */
export function openRoundForm(now: Date) {
  return z
    .strictObject({
      intent: z.literal("open"),
      opensDay: day,
      closesDay: day,
      statements: lines(firstStatements.min),
      step: z.enum(["look", "change", "carry-out"]).default("look"),
      sure: z.literal("ja").optional(),
    })
    .transform(({ opensDay, closesDay, statements, step, sure }, context) => {
      const opensAt = opensDay === "" || opensDay === dayOf(now) ? now : beginOf(opensDay);
      const closesAt = endOf(closesDay);
      for (const [path, message] of mistakesIn({ opensAt, closesAt, now })) {
        context.issues.push({ code: "custom", input: path, path: [path], message });
      }
      if (step === "carry-out" && !sure) {
        context.issues.push({ code: "custom", input: sure, path: ["sure"], message: "opinions.error.final" });
      }
      return { opensAt: opensAt ?? now, closesAt: closesAt ?? now, statements, step };
    });
}

interface GivenPeriod {
  opensAt: Date | undefined;
  closesAt: Date | undefined;
  now: Date;
}

function mistakesIn({ opensAt, closesAt, now }: GivenPeriod): [path: string, message: string][] {
  const opens: [string, string][] = opensAt && opensAt >= now ? [] : [["opensDay", "opinions.error.opensDay"]];
  if (!closesAt || closesAt <= now) return [...opens, ["closesDay", "opinions.error.closesDay"]];
  return opensAt && closesAt <= opensAt ? [...opens, ["closesDay", "opinions.error.closesFirst"]] : opens;
}

/** Reads what staff send about a round that is there. A last day that is over would untie the votes within a minute. */
export function staffStatementForm(now: Date) {
  return z.discriminatedUnion("intent", [
    z.strictObject({ intent: z.literal("accept"), statement: id, seen }),
    z.strictObject({ intent: z.literal("reject"), statement: id, reason, explanation, seen }),
    z.strictObject({ intent: z.literal("add"), statements: lines(1) }),
    z.strictObject({ intent: z.literal("extend"), closesDay: day }).transform(({ intent, closesDay }, context) => {
      const closesAt = endOf(closesDay);
      if (closesAt && closesAt > now) return { intent, closesAt };
      const message = closesAt ? "opinions.error.dayOver" : "opinions.error.closesDay";
      context.issues.push({ code: "custom", input: closesDay, path: ["closesDay"], message });
      return z.NEVER;
    }),
    z.strictObject({ intent: z.literal("close"), sure: z.literal("ja", { error: "opinions.error.sure" }) }),
  ]);
}
export type StaffStatementSubmission = z.output<ReturnType<typeof staffStatementForm>>;

/** Whether a person can mend these errors in the form. */
export const canMendStatement = mendableIn([
  "body",
  "statements",
  "opensDay",
  "closesDay",
  "reason",
  "explanation",
  "sure",
]);
