import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { Form } from "~/ui/form.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { QuestionnaireState } from "./questionnaire-state.ts";

/** Why a questionnaire cannot be changed, and the way out; nothing for a draft. */
export function StateNotice({ state, id }: { state: QuestionnaireState; id: number }) {
  const { t } = useText();
  if (state === "draft") return null;
  const which = state === "planned" ? "planned" : "frozen";
  return (
    <>
      <Alert title={t(`questionnaireEditor.page.${which}Title`)}>
        <p>{t(`questionnaireEditor.page.${which}`)}</p>
      </Alert>
      <NewVersion id={id} />
    </>
  );
}

/** The button that copies a questionnaire as its next version. */
export function NewVersion({ id }: { id: number }) {
  const { t, path } = useText();
  return (
    <Form action={path(`/beheer/vragenlijsten/${id}`)} hidden={{ intent: "new-version" }}>
      <Paragraph small>{t("questionnaireEditor.page.newVersionHint")}</Paragraph>
      <Button variant="secondary">{t("questionnaireEditor.page.newVersion")}</Button>
    </Form>
  );
}

interface LinksProps {
  id: number;
  hasItems: boolean;
  /** How many findings must be solved before a round can open. */
  toSolve: number;
}

/** The pages about one questionnaire; planning a round is offered once one can open, and else what is left is said. */
export function QuestionnaireLinks({ id, hasItems, toSolve }: LinksProps) {
  const { t, path } = useText();
  const links = [
    [`/beheer/vragenlijsten/${id}/voorbeeld`, t("questionnaireEditor.page.preview")],
    [`/beheer/vragenlijsten/${id}/bestand.yaml`, t("questionnaireEditor.page.export")],
    ...(toSolve === 0
      ? [[`/beheer/rondes/nieuw?vragenlijst=${id}`, t("questionnaireEditor.page.rounds")] as const]
      : []),
  ] as const;
  return (
    <>
      {links.map(([href, label]) => (
        <Paragraph key={href}>
          <Link href={path(href)} more>
            {label}
          </Link>
        </Paragraph>
      ))}
      {toSolve === 0 ? null : (
        <Paragraph small>
          {hasItems ? (
            <>
              {t("questionnaireEditor.page.roundsLater", { count: toSolve })}{" "}
              <Link href="#controle">{t("questionnaireEditor.page.roundsWhat")}</Link>
            </>
          ) : (
            t("questionnaireEditor.page.roundsEmpty")
          )}
        </Paragraph>
      )}
    </>
  );
}
