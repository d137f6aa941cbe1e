import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { nl } from "~/i18n/nl.ts";
import { RegisterForm, SignInForm } from "./account-form.server.ts";

const good = { displayName: "Jan", email: "jan@example.nl", password: "drie vogels op het dak" };

function form(fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

function register(changes: Partial<typeof good> = {}, extra: [string, string][] = []) {
  const submission = parseWithZod(form([...Object.entries({ ...good, ...changes }), ...extra]), {
    schema: RegisterForm,
  });
  return {
    value: submission.status === "success" ? submission.value : undefined,
    errors: submission.reply().error ?? {},
  };
}

test("address and name are stored trimmed, the address in lower case, the password as typed", () => {
  const typed = { displayName: "  Jan  ", email: " Jan@Example.NL ", password: " drie vogels op het dak " };
  expect(register(typed).value).toEqual({ ...good, password: " drie vogels op het dak " });
});

test("all mistakes are told at once, each at its field", () => {
  expect(register({ displayName: "", email: "jan", password: "kort" }).errors).toEqual({
    displayName: ["accounts.error.nameMissing"],
    email: ["accounts.error.emailInvalid"],
    password: ["accounts.error.password.tooShort"],
  });
  expect(register({ password: "jan@example.nl" }).errors).toEqual({ password: ["accounts.error.password.personal"] });
});

test.each([
  ["role", "admin"],
  ["userId", "1"],
  ["organisationId", "2"],
  ["email", "other@example.nl"],
  ["password", "another password"],
])("an extra field %s is refused with a sentence of ours", (name, value) => {
  const { value: accepted, errors } = register({}, [[name, value]]);
  expect(accepted).toBeUndefined();
  for (const key of Object.values(errors).flatMap((keys) => keys ?? [])) expect(sentence(key)).toBeTypeOf("string");
});

test.each(["__proto__", "__proto__.email", "displayName[first]"])("a field %s changes nothing", (name) => {
  expect(register({}, [[name, "x"]]).value).toEqual(good);
});

test.each(["a\u0000b", "ab\u202ecd", "ab\ncd", "😀", "x".repeat(61)])("the name %j is refused", (displayName) => {
  expect(register({ displayName }).errors.displayName).toHaveLength(1);
});

test.each([
  "jan",
  "jan@",
  "@example.nl",
  "jan@example",
  "jan jansen@example.nl",
  "jan@ex\u202eample.nl",
  "a@b.nl\r\nBcc: x@y.nl",
  `${"x".repeat(250)}@a.nl`,
])("%j is no address", (email) => expect(register({ email }).errors.email).toEqual(["accounts.error.emailInvalid"]));

test("signing in looks at nothing but whether both are filled in", () => {
  const empty = parseWithZod(form([]), { schema: SignInForm });
  expect(empty.reply().error).toEqual({
    email: ["accounts.error.emailMissing"],
    password: ["accounts.error.passwordMissing"],
  });
});

function sentence(key: string): unknown {
  return key.split(".").reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], nl);
}
