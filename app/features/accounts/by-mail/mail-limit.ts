import type { Limit } from "~/platform/rate-limit.server.ts";

/** Mails about an account go to one address three times an hour at most, whoever asks (docs/requirements.md B10). */
export function perAddress(organisationId: number, email: string): Limit {
  return { action: "mail about an account", who: `${organisationId} ${email}`, limit: 3, seconds: 60 * 60 };
}
