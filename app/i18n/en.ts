import { accountMail } from "./en/account-mail.ts";
import { accounts } from "./en/accounts.ts";
import { answering } from "./en/answering.ts";
import { councilNote } from "./en/council-note.ts";
import { cycle } from "./en/cycle.ts";
import { decisions } from "./en/decisions.ts";
import { discussions } from "./en/discussions.ts";
import { effectBoard } from "./en/effect-board.ts";
import { evidence } from "./en/evidence.ts";
import { framework } from "./en/framework.ts";
import { guardians } from "./en/guardians.ts";
import { home } from "./en/home.ts";
import { ideas } from "./en/ideas.ts";
import { invitations } from "./en/invitations.ts";
import { logbook } from "./en/logbook.ts";
import { lot } from "./en/lot.ts";
import { mail } from "./en/mail.ts";
import { moderation } from "./en/moderation.ts";
import { newCode } from "./en/new-code.ts";
import { notifications } from "./en/notifications.ts";
import { openData } from "./en/open-data.ts";
import { opinions } from "./en/opinions.ts";
import { panels } from "./en/panels.ts";
import { paper } from "./en/paper.ts";
import { proposalEditor } from "./en/proposal-editor.ts";
import { proposalPage } from "./en/proposal-page.ts";
import { proposals } from "./en/proposals.ts";
import { questionnaireEditor } from "./en/questionnaire-editor.ts";
import { questionnaires } from "./en/questionnaires.ts";
import { responses } from "./en/responses.ts";
import { results } from "./en/results.ts";
import { richText } from "./en/rich-text.ts";
import { roundPlanner } from "./en/round-planner.ts";
import { site } from "./en/site.ts";
import { staff } from "./en/staff.ts";
import { statements } from "./en/statements.ts";
import { valueBoard } from "./en/value-board.ts";
import { weighing } from "./en/weighing.ts";

/** Every sentence that a person reads, in English. */
export const en = {
  accountMail,
  accounts,
  answering,
  cycle,
  decisions,
  discussions,
  framework,
  guardians,
  home,
  ideas,
  invitations,
  mail,
  newCode,
  notifications,
  logbook,
  lot,
  moderation,
  openData,
  opinions,
  panels,
  paper,
  proposalEditor,
  proposalPage,
  proposals,
  questionnaireEditor,
  questionnaires,
  responses,
  results,
  richText,
  roundPlanner,
  site,
  staff,
  statements,
  valueBoard,
  weighing,
  evidence,
  effectBoard,
  councilNote,
};
