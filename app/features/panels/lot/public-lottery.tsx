import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { Details } from "~/ui/details.tsx";
import { formatDate, formatNumber, formatPercent } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { SeatQuotas } from "~db/schema/index.ts";
import type { GroupChance } from "./chance-groups.ts";
import { QuotaTable } from "./quota-table.tsx";

/** A lottery as everybody may check it. */
export interface PublishedLottery {
  seats: number;
  quotas: SeatQuotas;
  volunteers: number;
  smallest: number;
  groups: GroupChance[];
  tickets: { name: string; numbers: string[] }[];
  draw: { ticket: string; source: string; day: string; numbers: string[] } | null;
}

/** How the lottery works, what everybody's chance is, every ticket, and who was drawn. */
export function PublicLottery({ lottery }: { lottery: PublishedLottery }) {
  const { t } = useText();
  return (
    <>
      <Outcome lottery={lottery} />
      <Heading level={2}>{t("lot.public.how")}</Heading>
      <Paragraph>{t("lot.public.howText", { seats: lottery.seats })}</Paragraph>
      <QuotaTable quotas={lottery.quotas} />
      <Paragraph>{t("lot.public.fair")}</Paragraph>
      <Chances lottery={lottery} />
      <Heading level={2}>{t("lot.public.tickets")}</Heading>
      <Paragraph>{t("lot.public.ticketsText")}</Paragraph>
      <Details summary={t("lot.public.showTickets")}>
        <DataTable
          caption={t("lot.public.tickets")}
          captionHidden
          columns={[
            { key: "name", header: t("lot.public.ticketNumbers") },
            { key: "numbers", header: t("lot.public.ticketSeats") },
          ]}
          rows={lottery.tickets.map(({ name, numbers }) => ({ id: name, name, numbers: numbers.join(", ") }))}
        />
      </Details>
      <Paragraph small>{t("lot.public.method")}</Paragraph>
    </>
  );
}

/** The smallest chance, and the chances per group. */
export function Chances({
  lottery,
}: {
  lottery: Pick<PublishedLottery, "seats" | "volunteers" | "smallest" | "groups">;
}) {
  const { t, language } = useText();
  const percent = (chance: number) => formatPercent(chance, language, 1);
  const equal = percent(lottery.seats / lottery.volunteers);
  return (
    <>
      <Paragraph>{t("lot.public.smallest", { chance: percent(lottery.smallest), equal })}</Paragraph>
      <Groups groups={lottery.groups} />
    </>
  );
}

/** Who was drawn; nothing before the draw. */
export function Outcome({ lottery: { draw } }: { lottery: Pick<PublishedLottery, "draw"> }) {
  const { t, language } = useText();
  if (!draw) return null;
  return (
    <Alert kind="ok" title={t("lot.public.drawn")}>
      <p>
        {t("lot.public.drawnText", { day: formatDate(draw.day, language), ticket: draw.ticket })}{" "}
        <Dutch>{draw.source}</Dutch>
      </p>
      <p>{t("lot.public.seated", { numbers: draw.numbers.join(", ") })}</p>
    </Alert>
  );
}

function Groups({ groups }: { groups: GroupChance[] }) {
  const { t, language } = useText();
  const percent = (chance: number) => formatPercent(chance, language, 1);
  const chanceOf = ({ range }: GroupChance) => {
    if (!range || range[1] === 0) return t("lot.public.nobody");
    const [from, to] = [percent(range[0]), percent(range[1])];
    return from === to ? from : t("lot.public.between", { from, to });
  };
  return (
    <DataTable
      caption={t("lot.public.chances")}
      columns={[
        { key: "group", header: t("lot.public.group") },
        { key: "people", header: t("lot.public.people"), numeric: true },
        { key: "chance", header: t("lot.public.chance"), numeric: true },
      ]}
      rows={groups.map((group) => ({
        id: `${group.feature} ${group.level}`,
        group: (
          <Dutch>
            {group.feature}: {group.level}
          </Dutch>
        ),
        people: formatNumber(group.people, language, 0),
        chance: chanceOf(group),
      }))}
    />
  );
}
