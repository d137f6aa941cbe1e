import { isCommon } from "./common-passwords.ts";

const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 128;

export type PasswordProblem = "tooShort" | "tooLong" | "common" | "personal";

/**
 * What is wrong with a new password; null when it will do. Any characters are welcome, none are demanded.
 * @param person - What others know of the person: the password may not be that.
 */
export function passwordProblem(
  password: string,
  person: { email: string; displayName: string },
): PasswordProblem | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return "tooShort";
  if (length > LONGEST_PASSWORD) return "tooLong";
  if (isCommon(password)) return "common";
  return isPersonal(password, person) ? "personal" : null;
}

/** Whether the password is the person's address, the part before the @, or the name: capitals and spaces aside. */
function isPersonal(password: string, { email, displayName }: { email: string; displayName: string }): boolean {
  const bare = (text: string) => text.normalize("NFKC").toLowerCase().replace(/\s/g, "");
  const known = [email, email.split("@")[0] ?? "", displayName, "bewoners in beeld"].map(bare);
  return known.includes(bare(password));
}
