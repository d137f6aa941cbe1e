import { accounts } from "./matrix/accounts.ts";
import { answering } from "./matrix/answering.ts";
import { deciding } from "./matrix/deciding.ts";
import { editing } from "./matrix/editing.ts";
import { ideas } from "./matrix/ideas.ts";
import { moderation } from "./matrix/moderation.ts";
import { panels } from "./matrix/panels.ts";
import { proposals } from "./matrix/proposals.ts";
import { results } from "./matrix/results.ts";
import { site } from "./matrix/site.ts";
import { staff } from "./matrix/staff.ts";
import { staffRounds } from "./matrix/staff-rounds.ts";
import { statements } from "./matrix/statements.ts";
import type { Row } from "./matrix/table.ts";
import { weighing } from "./matrix/weighing.ts";

/**
 * Every page × method × actor and the status that they get; both languages must answer alike. "+name" is a form that is
 * right in itself: 303 means that it was done, 401 that it came back because one is signed out, 403 that one may not,
 * 404 that it is about something of another organisation. Without a name the form is empty: 400 means "you may, but this
 * is no answer", 405 that the page takes no form.
 * A new page is a line per method in the part of the site that it belongs to; tests/access/matrix.db.test.ts fails without it.
 */
export const matrix: Row[] = [
  ...site,
  ...proposals,
  ...moderation,
  ...ideas,
  ...statements,
  ...answering,
  ...panels,
  ...accounts,
  ...staff,
  ...staffRounds,
  ...results,
  ...weighing,
  ...editing,
  ...deciding,
];
