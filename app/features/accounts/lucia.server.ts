import { Lucia, TimeSpan } from "lucia";
import type { Role } from "./role.ts";
import { sessionLifetime } from "./session.ts";
import type { SessionAdapter } from "./session-adapter.server.ts";

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof luciaWith>;
  }
}

/** Lucia for people with this role: it knows one idle time, and ours depends on the role. */
export function luciaWith(adapter: SessionAdapter, role: Role) {
  return new Lucia(adapter, {
    sessionExpiresIn: new TimeSpan(sessionLifetime(role).idle, "ms"),
    getSessionAttributes: ({ endsAt }) => ({ endsAt }),
    getUserAttributes: ({ organisationId, email, displayName, role, isConfirmed }) => ({
      ...{ organisationId, email, displayName, role, isConfirmed },
    }),
  });
}
