import type { Role } from "~/features/accounts/role.ts";
import { rolesThatModerate } from "~/features/discussions/discussion.permissions.ts";
import { rolesWithIdeas } from "~/features/discussions/ideas/ideas.permissions.ts";
import { rolesWithStatements } from "~/features/discussions/statements/statements.permissions.ts";
import { rolesThatInvite } from "~/features/invitations/invitations.permissions.ts";
import { rolesWithLogbook } from "~/features/organisations/logbook/logbook.permissions.ts";
import { rolesWithLot } from "~/features/panels/lot/lot.permissions.ts";
import { rolesWithPanels } from "~/features/panels/panel.permissions.ts";
import { rolesThatAnswer } from "~/features/proposals/inputs/answering.permissions.ts";
import { rolesThatEditProposals } from "~/features/proposals/proposals.permissions.ts";
import { rolesWithQuestionnaires } from "~/features/questionnaires/questionnaires.permissions.ts";
import { rolesWithNorms } from "~/features/results/norms/norms.permissions.ts";
import { rolesWithResults } from "~/features/results/results.permissions.ts";

/** A page of staff: where it is, and who may open it. */
interface StaffPage {
  name: string;
  href: string;
  roles: readonly Role[];
}

/** The pages of staff in the order of the work: from a plan and what people say of it, through asking, to what came of it. */
const groups = [
  {
    name: "proposals",
    pages: [
      { name: "proposals", href: "/beheer/voorstellen", roles: rolesThatEditProposals },
      { name: "ideas", href: "/beheer/ideeen", roles: rolesWithIdeas },
      { name: "statements", href: "/beheer/stellingen", roles: rolesWithStatements },
      { name: "decisions", href: "/beheer/besluiten", roles: rolesThatAnswer },
      { name: "moderation", href: "/beheer/moderatie", roles: rolesThatModerate },
    ],
  },
  {
    name: "asking",
    pages: [
      { name: "questionnaires", href: "/beheer/vragenlijsten", roles: rolesWithQuestionnaires },
      { name: "rounds", href: "/beheer/rondes", roles: rolesWithQuestionnaires },
    ],
  },
  {
    name: "panels",
    pages: [
      { name: "panels", href: "/beheer/panels", roles: rolesWithPanels },
      // Inviting is a part of a round: the list of rounds leads there.
      { name: "inviting", href: "/beheer/rondes", roles: rolesThatInvite },
    ],
  },
  { name: "lot", pages: [{ name: "lot", href: "/beheer/loting", roles: rolesWithLot }] },
  {
    name: "results",
    pages: [
      { name: "results", href: "/beheer/resultaten", roles: rolesWithResults },
      { name: "norms", href: "/beheer/normen", roles: rolesWithNorms },
    ],
  },
  { name: "mail", pages: [{ name: "mail", href: "/beheer/post", roles: rolesThatInvite }] },
  { name: "logbook", pages: [{ name: "logbook", href: "/beheer/logboek", roles: rolesWithLogbook }] },
] as const satisfies { name: string; pages: StaffPage[] }[];

type Group = (typeof groups)[number];

/** A group of pages that one person may open. */
export interface ShownGroup {
  name: Group["name"];
  pages: { name: Group["pages"][number]["name"]; href: string }[];
}

/** The pages that somebody with this role may open, in groups; a group of which none may be opened is not there. */
export function staffPagesFor(role: Role): ShownGroup[] {
  return groups
    .map(({ name, pages }: { name: Group["name"]; pages: readonly Group["pages"][number][] }) => ({
      name,
      pages: pages.filter(({ roles }) => roles.includes(role)).map((page) => ({ name: page.name, href: page.href })),
    }))
    .filter(({ pages }) => pages.length > 0);
}
