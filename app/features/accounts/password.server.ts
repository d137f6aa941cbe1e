import { hash, verify } from "@node-rs/argon2";
import { Busy, turns } from "./hash-turns.ts";

/** For argon2id, which is the default of the library (docs/requirements.md AU-1): 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };
const prefix = "$argon2id$v=19$m=19456,t=2,p=1$";

/** Stands in the place of a hash for an account that nobody can sign in to: example residents. */
export const NO_PASSWORD = "!";

// Compared with when the address is unknown, so that an unknown address costs as much time as a known one.
const dummyHash = hash("nobody has this password", parameters);

const oneOf = turns({ atOnce: 4, waiting: 50 });

/** The same password typed on another keyboard may be other bytes. */
function normal(password: string): string {
  return password.normalize("NFKC");
}

/** Runs work that hashes, four at once and fifty waiting; "busy" when more than that want a turn. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T | "busy"> {
  try {
    return await oneOf(work);
  } catch (error) {
    if (error instanceof Busy) return "busy";
    throw error;
  }
}

/** The PHC string to store for a password. Call within `inTurn`. */
export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), parameters);
}

/** Whether the password belongs to the stored hash; without a hash as slow and always false. Call within `inTurn`. */
export async function passwordMatches(stored: string | undefined, password: string): Promise<boolean> {
  const known = stored !== undefined && stored !== NO_PASSWORD;
  const matches = await verify(known ? stored : await dummyHash, normal(password));
  return known && matches;
}

/** Whether a stored hash was made with older parameters and should be made anew at the next sign-in. */
export function isOutdated(stored: string): boolean {
  return !stored.startsWith(prefix);
}
