import { accountMail } from "./nl/account-mail.ts";
import { accounts } from "./nl/accounts.ts";
import { answering } from "./nl/answering.ts";
import { councilNote } from "./nl/council-note.ts";
import { cycle } from "./nl/cycle.ts";
import { decisions } from "./nl/decisions.ts";
import { discussions } from "./nl/discussions.ts";
import { effectBoard } from "./nl/effect-board.ts";
import { evidence } from "./nl/evidence.ts";
import { framework } from "./nl/framework.ts";
import { guardians } from "./nl/guardians.ts";
import { home } from "./nl/home.ts";
import { ideas } from "./nl/ideas.ts";
import { invitations } from "./nl/invitations.ts";
import { logbook } from "./nl/logbook.ts";
import { lot } from "./nl/lot.ts";
import { mail } from "./nl/mail.ts";
import { moderation } from "./nl/moderation.ts";
import { newCode } from "./nl/new-code.ts";
import { notifications } from "./nl/notifications.ts";
import { openData } from "./nl/open-data.ts";
import { opinions } from "./nl/opinions.ts";
import { panels } from "./nl/panels.ts";
import { paper } from "./nl/paper.ts";
import { proposalEditor } from "./nl/proposal-editor.ts";
import { proposalPage } from "./nl/proposal-page.ts";
import { proposals } from "./nl/proposals.ts";
import { questionnaireEditor } from "./nl/questionnaire-editor.ts";
import { questionnaires } from "./nl/questionnaires.ts";
import { responses } from "./nl/responses.ts";
import { results } from "./nl/results.ts";
import { richText } from "./nl/rich-text.ts";
import { roundPlanner } from "./nl/round-planner.ts";
import { site } from "./nl/site.ts";
import { staff } from "./nl/staff.ts";
import { statements } from "./nl/statements.ts";
import { valueBoard } from "./nl/value-board.ts";
import { weighing } from "./nl/weighing.ts";

/** Every sentence that a person reads, in Dutch: the source. One file per part of the site. */
export const nl = {
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
} as const;
