import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import helmet from "helmet";
import { contentSecurityPolicy } from "./content-security-policy.ts";

const YEAR_IN_SECONDS = 31_536_000;

/** Powers that no page of this site needs. */
const PERMISSIONS = ["accelerometer", "camera", "geolocation", "gyroscope", "microphone", "payment", "usb"]
  .map((power) => `${power}=()`)
  .join(", ");

/**
 * Middleware that puts the headers of WEB-1 and WEB-3 on every response, files and errors included, and a fresh
 * nonce in `res.locals.cspNonce`. It comes first, so that nothing answers without it.
 *
 * @param secure - Whether the site is reached over https. HSTS over http would be ignored, and on a development
 * machine it would lock `localhost` to https for every other project.
 */
export function securityHeaders({ secure, development = false }: { secure: boolean; development?: boolean }) {
  const headers = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: secure && { maxAge: YEAR_IN_SECONDS, includeSubDomains: true },
    xFrameOptions: { action: "deny" },
    // Not "no-referrer": browsers then send `Origin: null` with our own forms, and the origin check refuses them.
    referrerPolicy: { policy: "same-origin" },
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
  });
  const policy = contentSecurityPolicy({ development });
  const handler: RequestHandler = (request, response, next) => {
    const nonce = randomBytes(16).toString("base64");
    response.locals.cspNonce = nonce;
    response.setHeader("Content-Security-Policy", policy(nonce));
    response.setHeader("Permissions-Policy", PERMISSIONS);
    headers(request, response, next);
  };
  return handler;
}
