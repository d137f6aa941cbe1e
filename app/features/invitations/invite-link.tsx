import type { Audience } from "~/features/accounts/audience.ts";
import { useText } from "~/i18n/text-context.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

/** Leads from a round to inviting people to it; nothing where members of a panel or people with an account answer. */
export function InviteLink({ id, audience }: { id: number; audience: Audience }) {
  const { t, path } = useText();
  if (audience === "panel" || audience === "confirmed") return null;
  return (
    <Paragraph>
      <Link href={path(`/beheer/rondes/${id}/uitnodigen`)} more>
        {t("invitations.link")}
      </Link>
    </Paragraph>
  );
}
