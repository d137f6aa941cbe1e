import { JudgedView, RemovalFields } from "~/features/proposals/guardians/removing-view.tsx";
import { useText } from "~/i18n/text-context.tsx";
import type { FormReply } from "~/platform/form-reply.ts";
import { Alert } from "~/ui/alert.tsx";
import { Heading } from "~/ui/heading.tsx";
import { KeptText } from "../kept-text.tsx";
import { ObjectionFirst, PastActs } from "./past-acts.tsx";
import type { ViewCase } from "./view-case.queries.server.ts";

/** What a guardian published, with the way to take it away, or what was decided about it. */
export function ViewCasePage({ found, reply }: { found: ViewCase; reply: FormReply | undefined }) {
  const { t } = useText();
  const { view, own, openObjection, seen, history } = found;
  return (
    <>
      <Heading level={1}>{t("guardians.removed.page")}</Heading>
      {own ? <Alert kind="info">{t("moderation.case.own")}</Alert> : null}
      <ObjectionFirst actId={openObjection} />
      <JudgedView view={view} />
      {view.removed || own ? (
        <KeptText name="explanation" reply={reply} />
      ) : (
        <RemovalFields reply={reply} seen={seen} />
      )}
      <PastActs history={history} />
    </>
  );
}
