import type { TFunction } from "i18next";
import { z } from "zod";
import type { nl } from "~/i18n/nl.ts";
import type { Database } from "~db/client.server.ts";
import type { Licence } from "./licences.ts";

/** What an answer is made with. */
export interface Asked {
  db: Database;
  organisation: { id: number; name: string; slug: string };
  now: Date;
  /** Address that the API has for the outside, without a slash at its end. */
  base: string;
  /** Scheme and host of the site. */
  origin: string;
  /** Where questions about the data can be mailed; undefined when the operator gave no address. */
  contactEmail: string | undefined;
  t: TFunction;
}

export type OperationName = keyof typeof nl.openData.operation;
type ParameterName = keyof typeof nl.openData.parameter;
type FieldName = keyof typeof nl.openData.field;
type PathParameters = Record<string, string>;

/** One address of the API: what may be asked there, and what is answered. */
export interface Resource {
  path: string;
  name: OperationName;
  /** Media type of the answer as the schema describes it. */
  mediaType: string;
  /** Other media types that `alternative` answers with. */
  alternatives: readonly string[];
  /** What others may do with the answer. */
  licence: Licence;
  query: z.ZodObject;
  answer: z.ZodType;
  /** The answer, with nothing in it that its schema does not name. Refuses with `RefusedQuestion` what is not there. */
  reply: (asked: Asked, parameters: PathParameters, query: Record<string, string>) => Promise<unknown>;
}

interface Definition<Query extends z.ZodObject, Answer extends z.ZodType> {
  path: string;
  name: OperationName;
  mediaType?: string;
  alternatives?: readonly string[];
  licence?: Licence;
  query: Query;
  answer: Answer;
  find: (asked: Asked, parameters: PathParameters, query: z.output<Query>) => Promise<z.input<Answer>>;
}

/**
 * A resource whose answer is built by its schema: a field that the schema does not name never leaves (AZ-3), and one that
 * is missing or of another kind is a fault of ours.
 */
export function resource<Query extends z.ZodObject, Answer extends z.ZodType>(
  definition: Definition<Query, Answer>,
): Resource {
  const { mediaType = "application/json", alternatives = [], licence = "results", find, ...rest } = definition;
  return {
    ...rest,
    mediaType,
    alternatives,
    licence,
    reply: async (asked, parameters, query) => {
      const parsed = definition.query.safeParse(query);
      if (!parsed.success) throw refusedBy(parsed.error, definition.query);
      return definition.answer.parse(await find(asked, parameters, parsed.data));
    },
  };
}

/** What to say about the first parameter that is wrong: what it may be, where that is a list or a range. */
export function refusedBy({ issues }: z.ZodError, query: z.ZodObject): RefusedQuestion {
  const [issue] = issues;
  const known = Object.keys(query.shape).join(", ") || "-";
  if (issue?.code === "unrecognized_keys") {
    return new RefusedQuestion("unknownParameter", { name: issue.keys.join(", "), known });
  }
  const name = String(issue?.path[0] ?? "");
  if (issue?.code === "invalid_value") {
    return new RefusedQuestion("wrongChoice", { name, choices: issue.values.map(String).join(", ") });
  }
  const { asParameter } = (query.shape[name] as z.ZodType | undefined)?.meta() ?? {};
  const range = numberRange.safeParse(asParameter);
  if (!range.success) return new RefusedQuestion("wrongValue", { name });
  const { minimum, maximum } = range.data;
  return new RefusedQuestion("wrongNumber", { name, lowest: String(minimum), highest: String(maximum) });
}

const numberRange = z.object({ minimum: z.number(), maximum: z.number() });

/** Marks a schema with the key of the sentence that explains it in the description of the API. */
export function explained<Schema extends z.ZodType>(schema: Schema, field: FieldName): Schema {
  return schema.describe(`openData.field.${field}`);
}

/** Marks a parameter with the key of the sentence that explains it. */
export function parameter<Schema extends z.ZodType>(schema: Schema, name: ParameterName): Schema {
  return schema.describe(`openData.parameter.${name}`);
}

/** The parameters of an address that has none. */
export const noQuery = z.strictObject({});

/** A moment as the API tells it: ISO 8601 with its zone. */
export const moment = z.iso.datetime();

/** Refuses what was asked with a sentence of `openData.problem`. */
export class RefusedQuestion extends Error {
  constructor(
    readonly sentence: keyof typeof nl.openData.problem,
    readonly filledIn: Record<string, string> = {},
    /** 404 when what is asked for is not there. */
    readonly status: 400 | 404 = 400,
  ) {
    super(sentence);
  }
}
