import { accounts } from "./en/accounts.ts";
import { discussions } from "./en/discussions.ts";
import { framework } from "./en/framework.ts";
import { home } from "./en/home.ts";
import { panels } from "./en/panels.ts";
import { proposals } from "./en/proposals.ts";
import { questionnaires } from "./en/questionnaires.ts";
import { responses } from "./en/responses.ts";
import { results } from "./en/results.ts";
import { site } from "./en/site.ts";
import { staff } from "./en/staff.ts";
import { statements } from "./en/statements.ts";

/** Every sentence that a person reads, in English. */
export const en = {
  accounts,
  discussions,
  framework,
  home,
  panels,
  proposals,
  questionnaires,
  responses,
  results,
  site,
  staff,
  statements,
};
