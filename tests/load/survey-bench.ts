import postgres from "postgres";
import type { Bench } from "./bench-database.ts";
import { filledForm, roundItems } from "./effect-form.ts";
import { type Case, compare, sample, send } from "./measure.ts";
import { type Aim, printTable, say } from "./report.ts";
import { type Server, startBare, startSite } from "./servers.ts";
import { openSurvey } from "./survey-round.ts";

const AT_ONCE = 32;
const SECONDS = 5;
const REPETITIONS = 3;
const PER_SECOND = 50;
const LEAST_OF_BARE = 0.3;

/** Measures a survey of twenty answers: as many as go beside the bare server, and a steady fifty a second. */
export async function benchSurvey(bench: Bench, hold: number): Promise<Aim[]> {
  const running: { stop(): Promise<void> }[] = [];
  try {
    const url = await bench.freshDatabase("bench_survey");
    say("starting the site and opening a survey of twenty questions");
    const site = await startSite(url);
    running.unshift(site);
    const { slug, organisationId } = await openSurvey(url);
    const sql = postgres(url, { max: 1, onnotice: () => undefined });
    running.unshift({ stop: () => sql.end() });
    const bare = await startBare(url);
    running.unshift(bare);
    const survey: Case = {
      name: "survey of twenty answers",
      paths: { site: [`/vragenlijsten/${slug}`], bare: ["/submit"] },
      form: filledForm(await roundItems(sql, organisationId, slug), slug),
      status: { site: "303", bare: "200" },
    };
    for (const server of [site, bare]) await sample(survey, server, AT_ONCE, SECONDS);
    return [await besideBare(survey, { site, bare }), await held(survey, site, hold)];
  } finally {
    for (const part of running) await part.stop();
  }
}

async function besideBare(survey: Case, servers: Record<Server["name"], Server>): Promise<Aim> {
  say(`${survey.name}, ${AT_ONCE} at once`);
  const { site, bare } = await compare(survey, servers, {
    connections: AT_ONCE,
    seconds: SECONDS,
    repetitions: REPETITIONS,
  });
  const ratio = site.requestsPerSecond / bare.requestsPerSecond;
  console.log(`\n${survey.name}, ${AT_ONCE} at once; medians of ${REPETITIONS} times ${SECONDS} s, by turns\n`);
  const row = (name: string, { requestsPerSecond, cpuMsPerRequest, p99Ms }: typeof site) => [
    ...[name, requestsPerSecond.toFixed(0), cpuMsPerRequest.toFixed(2), `${p99Ms} ms`],
  ];
  printTable(["", "a second", "CPU-ms", "p99"], [row("site", site), row("bare", bare)]);
  return {
    aim: `a survey of twenty answers reaches at least ${LEAST_OF_BARE} of bare`,
    reached: `${ratio.toFixed(2)} (p99 ${site.p99Ms} ms beside ${bare.p99Ms} ms)`,
    isMet: ratio >= LEAST_OF_BARE,
  };
}

async function held(survey: Case, site: Server, seconds: number): Promise<Aim> {
  say(`${PER_SECOND} surveys a second for ${seconds} s`);
  const before = site.cpuMs();
  const outcome = await send({
    ...{ origin: site.origin, connections: AT_ONCE, seconds, rate: PER_SECOND, paths: survey.paths.site },
    ...(survey.form === undefined ? {} : { form: survey.form }),
  });
  const good = outcome.statuses["303"] ?? 0;
  const perSecond = good / outcome.seconds;
  const cpu = (site.cpuMs() - before) / (outcome.seconds * 10);
  const isMet = good === outcome.requests && outcome.errors === 0 && perSecond >= PER_SECOND * 0.98;
  const waits = `95 % within ${outcome.p95Ms} ms, 99 % within ${outcome.p99Ms} ms`;
  return {
    aim: `${PER_SECOND} surveys a second are held for ${seconds} s`,
    reached: `${perSecond.toFixed(1)} a second, ${outcome.errors} errors, ${waits}, site ${cpu.toFixed(0)} % of a processor`,
    isMet,
  };
}
