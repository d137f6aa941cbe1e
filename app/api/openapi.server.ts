import type { TFunction } from "i18next";
import { z } from "zod";
import { precisionLimits } from "~/features/results/figure-text.ts";
import { API_PATH, API_VERSION } from "./about.ts";
import { type Licence, licences } from "./licences.ts";
import { problemSchema } from "./problem.server.ts";
import type { Resource } from "./resource.server.ts";

type Json = Record<string, unknown>;
type Translated = (key: string) => string;

const COMPONENTS = "#/components/schemas/";
const TAG = "open data";
/** The resource that holds this description. */
const OPENAPI = { path: "/openapi.json", name: "getOpenApi" } as const;

/** Whose API it is, where it stands, and in whose language it is described. */
interface Described {
  t: TFunction;
  origin: string;
  organisation: string;
  contactEmail: string | undefined;
}

/**
 * The description of the API (OpenAPI 3.0), made of the schemas that the answers themselves are built with.
 * @param resources - Everything that can be asked.
 */
export function openApiDocument(
  resources: readonly Resource[],
  { t, origin, organisation, contactEmail }: Described,
): Json {
  const say: Translated = (key) => (t as (key: string, filledIn: object) => string)(key, precisionLimits);
  const schemas = componentsOf(resources, say);
  const paths = resources.map((resource) => [resource.path, { get: operation(resource, say) }]);
  return {
    openapi: "3.0.3",
    info: {
      title: t("openData.info.title", { organisation }),
      description: t("openData.info.description"),
      version: API_VERSION,
      contact: { name: organisation, url: `${origin}/over`, ...(contactEmail && { email: contactEmail }) },
      license: { name: t("openData.licence.both"), url: licences.results.url },
    },
    servers: [{ url: `${origin}${API_PATH}` }],
    tags: [{ name: TAG, description: t("openData.info.tag") }],
    paths: Object.fromEntries([...paths, [OPENAPI.path, { get: documentOperation(say) }]]),
    components: { schemas, headers: headers(say), responses: problems(say) },
  };
}

/** Every schema with a name of its own. The library puts them all among the definitions, the whole one too. */
function componentsOf(resources: readonly Resource[], say: Translated): Json {
  const made = [...resources.map(({ answer }) => answer), problemSchema].map((answer) => schemaOf(answer, say));
  const named = made.flatMap(({ definitions }) => Object.entries(definitions ?? {}));
  return Object.fromEntries(named.sort(([a], [b]) => a.localeCompare(b)));
}

function nameOf(answer: z.ZodType): string {
  const { id } = answer.meta() ?? {};
  if (typeof id !== "string") throw new Error("An answer of the API has no name");
  return id;
}

function schemaOf(schema: z.ZodType, say: Translated): Json {
  const made = z.toJSONSchema(schema, {
    target: "openapi-3.0",
    io: "output",
    reused: "inline",
    override: ({ jsonSchema }) => {
      // What a field holds may grow in a later version, so that a reader must not refuse more.
      delete jsonSchema.additionalProperties;
      delete jsonSchema.id;
      // The bounds of what a computer counts exactly say nothing about a figure.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.description?.startsWith("openData.")) jsonSchema.description = say(jsonSchema.description);
    },
  });
  return JSON.parse(JSON.stringify(made).replaceAll('"#/definitions/', `"${COMPONENTS}`));
}

function operation(resource: Resource, say: Translated): Json {
  const { name, mediaType, alternatives, answer, licence } = resource;
  const parameters = [...pathParameters(resource, say), ...queryParameters(resource, say)];
  const content = { [mediaType]: { schema: { $ref: COMPONENTS + nameOf(answer) } } };
  const others = Object.fromEntries(alternatives.map((type) => [type, { schema: { type: "string" } }]));
  const hasPath = resource.path.includes("{");
  return {
    ...described(name, say, licence),
    ...(parameters.length > 0 && { parameters }),
    responses: {
      200: { description: say("openData.response.ok"), headers: headerRefs, content: { ...content, ...others } },
      400: { $ref: "#/components/responses/BadRequest" },
      ...(hasPath && { 404: { $ref: "#/components/responses/NotFound" } }),
      406: { $ref: "#/components/responses/NotAcceptable" },
      503: { $ref: "#/components/responses/Unavailable" },
    },
  };
}

function documentOperation(say: Translated): Json {
  const content = { "application/json": { schema: { type: "object" } } };
  return {
    ...described(OPENAPI.name, say),
    responses: {
      200: { description: say("openData.response.ok"), headers: headerRefs, content },
      400: { $ref: "#/components/responses/BadRequest" },
    },
  };
}

function described(name: Resource["name"], say: Translated, licence: Licence = "results"): Json {
  return {
    operationId: name,
    tags: [TAG],
    summary: say(`openData.operation.${name}.summary`),
    description: `${say(`openData.operation.${name}.description`)} ${say(`openData.licence.${licence}`)}`,
  };
}

function pathParameters({ path }: Resource, say: Translated): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    description: say(`openData.parameter.${name}`),
    schema: { type: "string" },
  }));
}

function queryParameters({ query }: Resource, say: Translated): Json[] {
  return Object.entries(query.shape).map(([name, schema]) => {
    const { asParameter, description = "" } = (schema as z.ZodType).meta() ?? {};
    const { description: _, ...plain } = schemaOf(schema as z.ZodType, say);
    return { name, in: "query", required: false, description: say(description), schema: asParameter ?? plain };
  });
}

const headerRefs = {
  "API-Version": { $ref: "#/components/headers/ApiVersion" },
  "access-control-allow-origin": { $ref: "#/components/headers/AllowOrigin" },
};

function headers(say: Translated): Json {
  const text = (example: string) => ({ type: "string", example });
  return {
    ApiVersion: { description: say("openData.header.version"), schema: text(API_VERSION) },
    AllowOrigin: { description: say("openData.header.origin"), schema: text("*") },
  };
}

function problems(say: Translated): Json {
  const content = { "application/problem+json": { schema: { $ref: `${COMPONENTS}Problem` } } };
  const one = (name: string) => ({
    description: say(`openData.problemDetail.${name}`),
    headers: headerRefs,
    content,
  });
  return {
    BadRequest: one("badRequest"),
    NotFound: one("notFound"),
    NotAcceptable: one("notAcceptable"),
    Unavailable: one("unavailable"),
  };
}
