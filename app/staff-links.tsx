import { useText } from "~/i18n/text-context.tsx";
import { Card } from "~/ui/card.tsx";
import { CardList } from "~/ui/card-list.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import type { ShownGroup } from "./staff-pages.ts";

/** What the pages are called where they are linked to. */
const names = {
  proposals: "proposalEditor.link",
  ideas: "staff.ideas",
  statements: "staff.statements",
  decisions: "decisions.everywhere.staffTitle",
  moderation: "moderation.queue.link",
  questionnaires: "questionnaireEditor.link",
  rounds: "roundPlanner.link",
  panels: "staff.panels",
  inviting: "staff.inviting",
  lot: "staff.lot",
  results: "staff.allResults",
  norms: "staff.norms",
  mail: "staff.mail",
  logbook: "logbook.link",
} as const;

/** The ways to the pages on which somebody works, in groups, each with one sentence. */
export function StaffLinks({ groups }: { groups: ShownGroup[] }) {
  const { t, path } = useText();
  return (
    <>
      <Heading level={2}>{t("staff.work.title")}</Heading>
      <CardList>
        {groups.map(({ name, pages }) => (
          <Card key={name} level={3} title={t(`staff.work.groups.${name}`)}>
            {pages.map((page) => (
              <p key={page.name}>
                <Link href={path(page.href)}>{t(names[page.name])}</Link>
                <br />
                {t(`staff.work.text.${page.name}`)}
              </p>
            ))}
          </Card>
        ))}
      </CardList>
    </>
  );
}
