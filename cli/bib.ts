/** `npm run bib -- …`: the operator's command line. */
import { runBib } from "./program.ts";

const { code, sentence } = await runBib(process.argv.slice(2));
if (sentence) process.stderr.write(`${sentence}\n`);
process.exitCode = code;
