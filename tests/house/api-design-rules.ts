import type { RulesetDefinition } from "@stoplight/spectral-core";
import { casing, pattern, schema, truthy } from "@stoplight/spectral-functions";
import { oas } from "@stoplight/spectral-rulesets";

/** What the linter calls the part of a rule that says what must hold. */
const MUST_HOLD = "then";

interface Check {
  field?: string;
  function: typeof pattern | typeof casing | typeof schema | typeof truthy;
  functionOptions?: object;
}

/** A rule about every place in the description that the path finds; breaking it is an error. */
function rule(given: string, check: Check | Check[], message = "{{error}}") {
  return { severity: "error", given, message, [MUST_HOLD]: check };
}

const like = (match: string): Check => ({ function: pattern, functionOptions: { match } });
const has = (field: string): Check => ({ field, function: truthy });
const inCase = (type: "camel" | "pascal"): Check => ({ function: casing, functionOptions: { type } });
const problemMembers = ["status", "title", "detail"].map((name) => ({ contains: { const: name } }));

/**
 * The rules of the NLGov REST API Design Rules 2.x that a machine can check on a description, in our own words: their
 * ready-made set is in no package registry. Most names are the standard's own. All rules of OpenAPI come with them.
 */
export const apiDesignRules = {
  extends: [[oas as RulesetDefinition, "all"]],
  rules: {
    "core/doc-openapi": rule("$.openapi", like("^3\\.[01]\\.\\d+$")),
    "core/doc-openapi-contact": rule("$.info.contact", ["name", "url", "email"].map(has)),
    "core/publish-openapi": rule("$.paths", has("/openapi.json"), "the description stands at /openapi.json"),
    "core/publish-openapi for every origin": rule(
      "$.paths['/openapi.json'].get.responses['200'].headers",
      has("access-control-allow-origin"),
    ),
    "core/semver": rule("$.info.version", like("^\\d+\\.\\d+\\.\\d+$")),
    "core/uri-version": rule("$.servers[*].url", like("/v\\d+$")),
    "core/transport/tls": rule("$.servers[*].url", like("^https://")),
    "core/version-header": rule(
      "$.paths[*][*].responses[?(@property >= 200 && @property < 400)]",
      has("headers.API-Version"),
      "every answer tells the version",
    ),
    "core/no-trailing-slash": rule("$.paths[*]~", { function: pattern, functionOptions: { notMatch: "./$" } }),
    "core/path-segments-kebab-case": rule(
      "$.paths[*]~",
      like("^/openapi\\.json$|^(/([a-z][a-z0-9]*(-[a-z0-9]+)*|\\{[a-z]\\w*\\}))+$"),
    ),
    "core/http-methods": rule("$.paths[*][*]~", like("^get$"), "open data can only be read"),
    "core/query-keys-camel-case": rule("$.paths[*][*].parameters[?(@.in=='query')].name", inCase("camel")),
    "camel case of fields": rule(
      "$.components.schemas[*]..properties[?(!@property.match(/^[@_]/))]~",
      inCase("camel"),
      "{{property}} is no camel case",
    ),
    "names of schemas": rule("$.components.schemas[*]~", inCase("pascal")),
    "core/error-handling/problem-details": rule(
      "$.components.responses[*].content",
      has("application/problem+json"),
      "an error is a problem document",
    ),
    "core/error-handling/problem-members": rule("$.components.schemas.Problem", {
      function: schema,
      functionOptions: { schema: { required: ["required"], properties: { required: { allOf: problemMembers } } } },
    }),
    "core/error-handling/invalid-input": rule(
      "$.paths[*][?(@.parameters && @.parameters.length > 0)].responses",
      has("400"),
      "what has parameters can refuse them",
    ),
    "core/date-time": rule("$.components.schemas..properties[?(@property.match(/At$/))].format", like("^date-time$")),
  },
} as RulesetDefinition;
