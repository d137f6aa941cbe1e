import { z } from "zod";
import { StartError } from "../../db/start-error.ts";

/** An empty variable counts as one that is not set: that is how compose files and shells leave them out. */
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => value || undefined, schema.optional());
const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

const Variables = z.object({
  PORT: optional(wholeNumber(1, 65_535)),
  HOST: optional(z.string()),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
  BIB_APP_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
  DATA_DIR: optional(z.string()),
  APP_ORIGIN: optional(z.url({ protocol: /^https?$/ })),
  CONTACT_EMAIL: optional(z.email()),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
  DEMO: optional(z.enum(["on", "off"])),
  TRUSTED_PROXIES: optional(wholeNumber(0, 10)),
  LOG_LEVEL: optional(z.enum(["silent", "fatal", "error", "warn", "info", "debug", "trace"])),
  POOL_SIZE: optional(wholeNumber(1, 50)),
  WEB_CONCURRENCY: optional(wholeNumber(1, 16)),
  PAGE_MEMORY: optional(wholeNumber(0, 60)),
});

/** What each variable must hold, for the operator who got it wrong. */
const EXPECTED: Record<keyof z.infer<typeof Variables>, string> = {
  PORT: "een getal van 1 tot en met 65535",
  HOST: "een adres van deze computer",
  DATABASE_URL: "een adres als postgres://gebruiker:wachtwoord@server:5432/database",
  BIB_APP_URL: "een adres als postgres://gebruiker:wachtwoord@server:5432/database",
  DATA_DIR: "een map",
  APP_ORIGIN: "een adres als https://meedoen.voorbeeld.nl",
  CONTACT_EMAIL: "een e-mailadres als opendata@voorbeeld.nl",
  SMTP_URL: "een adres als smtp://gebruiker:wachtwoord@server:587",
  DEMO: "on of off",
  TRUSTED_PROXIES: "een getal van 0 tot en met 10",
  LOG_LEVEL: "silent, fatal, error, warn, info, debug of trace",
  POOL_SIZE: "een getal van 1 tot en met 50",
  WEB_CONCURRENCY: "een getal van 1 tot en met 16",
  PAGE_MEMORY: "een getal van 0 tot en met 60",
};

/** The settings of this installation. */
export interface Environment {
  port: number;
  /** Whether somebody chose the port; a port nobody chose may become the next free one. */
  portIsSet: boolean;
  /** The address to listen on: this computer only, unless the operator says otherwise. */
  host: string;
  /** The owner's URL of a server that is not ours; without it the embedded PostgreSQL is started. */
  databaseUrl: string | undefined;
  /** The URL of the application's own role, handed over by `npm start`. */
  appDatabaseUrl: string | undefined;
  dataDir: string;
  appOrigin: string;
  /** Without a configured origin the site answers to this computer's own names. */
  appOriginIsSet: boolean;
  /** Where questions about the open data can be mailed; without it the API names the page about the site only. */
  contactEmail: string | undefined;
  smtpUrl: string | undefined;
  demo: "on" | "off" | undefined;
  trustedProxies: number;
  logLevel: string;
  poolSize: number;
  webConcurrency: number;
  /** Seconds that a page without a form may be shared by everybody who is not signed in. */
  pageMemory: number;
}

/**
 * The settings that these variables stand for, defaults filled in.
 * @throws StartError naming the first variable with a wrong value, and what it should hold. The value itself is not
 * repeated, because it may hold a password.
 */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const parsed = Variables.safeParse(source);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]);
    const expected = Object.entries(EXPECTED).find(([variable]) => variable === name)?.[1] ?? "iets anders";
    throw new StartError(`De omgevingsvariabele ${name} klopt niet: verwacht wordt ${expected}.`);
  }
  const given = parsed.data;
  const port = given.PORT ?? 3000;
  return {
    port,
    portIsSet: given.PORT !== undefined,
    databaseUrl: given.DATABASE_URL,
    appDatabaseUrl: given.BIB_APP_URL,
    appOrigin: new URL(given.APP_ORIGIN ?? `http://localhost:${port}`).origin,
    appOriginIsSet: given.APP_ORIGIN !== undefined,
    contactEmail: given.CONTACT_EMAIL,
    smtpUrl: given.SMTP_URL,
    demo: given.DEMO,
    ...withDefaults(given),
  };
}

function withDefaults(given: z.infer<typeof Variables>) {
  return {
    host: given.HOST ?? "127.0.0.1",
    dataDir: given.DATA_DIR ?? ".data",
    trustedProxies: given.TRUSTED_PROXIES ?? 0,
    pageMemory: given.PAGE_MEMORY ?? 2,
    logLevel: given.LOG_LEVEL ?? "info",
    poolSize: given.POOL_SIZE ?? 10,
    webConcurrency: given.WEB_CONCURRENCY ?? 1,
  };
}

/** The settings of this process, read once. */
export const env = readEnvironment(process.env);
