import { useText } from "~/i18n/text-context.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

/** Leads from a round to inviting people to it; nothing for a round of a panel, which has its members. */
export function InviteLink({ id, audience }: { id: number; audience: "open" | "panel" | "invited" }) {
  const { t, path } = useText();
  if (audience === "panel") return null;
  return (
    <Paragraph>
      <Link href={path(`/beheer/rondes/${id}/uitnodigen`)} more>
        {t("invitations.link")}
      </Link>
    </Paragraph>
  );
}
