import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { AssemblySummary } from "./lot.queries.server.ts";

/** The assemblies of an organisation, each with how far its lottery is. */
export function AssemblyTable({ assemblies }: { assemblies: AssemblySummary[] }) {
  const { t, path } = useText();
  if (assemblies.length === 0) return <Paragraph>{t("lot.list.empty")}</Paragraph>;
  return (
    <DataTable
      caption={t("lot.list.caption")}
      captionHidden
      columns={[
        { key: "title", header: t("lot.list.name") },
        { key: "seats", header: t("lot.list.seats"), numeric: true },
        { key: "volunteers", header: t("lot.list.volunteers"), numeric: true },
        { key: "state", header: t("lot.list.state") },
      ]}
      rows={assemblies.map(({ slug, title, seats, volunteers, state }) => ({
        id: slug,
        title: (
          <Link href={path(`/beheer/loting/${slug}`)}>
            <Dutch>{title}</Dutch>
          </Link>
        ),
        seats,
        volunteers,
        state: t(`lot.state.${state}`),
      }))}
      stacked
    />
  );
}
