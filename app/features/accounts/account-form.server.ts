import { z } from "zod";
import { isPlain, plainText } from "~/platform/plain-text.ts";
import { canonicalEmail } from "./email.ts";
import { passwordProblem } from "./password-rules.ts";
import type { SignedInUser } from "./session.queries.server.ts";

// More than the 128 characters of a password can be: longer is not looked at, so that nobody makes us hash a book.
const LONGEST_TYPED = 1000;

/** A field or a value that none of our pages send. */
const unknown = { error: "accounts.error.odd" };

/** Text as it was sent; a field left out is an empty one. */
const typed = z
  .string(unknown)
  .optional()
  .transform((text) => text ?? "");

// Refinements only: conform reads a schema behind `.pipe` as another field, whose empty text it takes away.
const email = typed
  .transform(canonicalEmail)
  .refine((text) => text !== "", { error: "accounts.error.emailMissing", abort: true })
  .refine(isAddress, "accounts.error.emailInvalid");

function isAddress(text: string): boolean {
  return text.length <= 254 && z.email().safeParse(text).success && isPlain(text);
}

function typedPassword(missing: string) {
  return typed
    .refine((text) => text !== "", { error: missing, abort: true })
    .refine((text) => text.length <= LONGEST_TYPED, { error: "accounts.error.password.tooLong", abort: true });
}

/** A new password on its own; `notPersonal` looks at it beside the rest. Apart, so that all mistakes show at once. */
const newPassword = typedPassword("accounts.error.newPasswordMissing").superRefine((password, context) => {
  const problem = passwordProblem(password, { email: "", displayName: "" });
  if (problem) context.addIssue({ code: "custom", message: `accounts.error.password.${problem}` });
});

function notPersonal(password: string, person: { email: string; displayName: string }): boolean {
  return passwordProblem(password, person) !== "personal";
}

const personal = { path: ["password"], error: "accounts.error.password.personal" };

const displayName = plainText({
  min: 2,
  max: 60,
  missing: "accounts.error.nameMissing",
  tooLong: "accounts.error.nameTooLong",
  odd: "accounts.error.odd",
}).refine((name) => !name.includes("\n"), "accounts.error.odd");

/** What somebody types to sign in. `kept`: a form that waits to be sent, see `kept-form.server.ts`. */
export const SignInForm = z.strictObject(
  { email, password: typedPassword("accounts.error.passwordMissing"), kept: z.string(unknown).optional() },
  unknown,
);

/** What somebody types to make an account. */
export const RegisterForm = z
  .strictObject({ displayName, email, password: newPassword }, unknown)
  .refine((person) => notPersonal(person.password, person), personal);

/** What somebody types who forgot their password. */
export const ForgottenForm = z.strictObject({ email }, unknown);

/** What somebody types on the page behind the link in that mail. */
export const NewPasswordForm = z.strictObject({ password: newPassword }, unknown);

/** What somebody types to choose another password. */
export function changePasswordForm(user: SignedInUser) {
  return z
    .strictObject(
      { intent: z.literal("password"), current: typedPassword("accounts.error.currentMissing"), password: newPassword },
      unknown,
    )
    .refine((form) => notPersonal(form.password, user), personal);
}

/** Which of one's sessions to end. */
export const EndSessionForm = z.strictObject({
  intent: z.literal("end-session"),
  session: z.string().regex(/^[0-9a-f]{16}$/),
});
