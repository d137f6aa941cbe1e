import { useText } from "~/i18n/text-context.tsx";
import { Button } from "~/ui/button.tsx";
import { Form } from "~/ui/form.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { markedBy } from "./answer-fields.ts";
import type { ChangeHere } from "./change-here.server.ts";
import { givenValues } from "./given-values.ts";
import type { ReceivedResponse } from "./receipt.queries.server.ts";
import { useSignInFromHere } from "./sign-in-from-here.ts";

interface ChangeAnswersProps extends ChangeHere {
  received: ReceivedResponse;
  /** Dutch path of the page where the questionnaire is answered. */
  answerPath: string;
}

/** Opens the questionnaire with these answers in it; nothing changes until they are sent again. */
export function ChangeAnswers({ received, answerPath, marker }: ChangeAnswersProps) {
  const { t, path } = useText();
  const values = Object.entries(givenValues(received.answers, received.background));
  return (
    <Form
      action={path(answerPath)}
      formKey={received.changeKey}
      hidden={{ ronde: received.round.slug, onderdeel: 0, actie: "vorige", ...markedBy(marker) }}
    >
      {values.flatMap(([name, given]) =>
        given.map((value) => <input key={`${name}=${value}`} name={name} type="hidden" value={value} />),
      )}
      <Button variant="secondary">{t("responses.receipt.change")}</Button>
    </Form>
  );
}

/** Where these answers can be changed, on a device that may not: a button would only lead to a refusal. */
export function ChangeElsewhere({ audience }: Pick<ReceivedResponse["round"], "audience">) {
  const { t, path } = useText();
  const signIn = useSignInFromHere();
  const isInvited = audience === "invited";
  return (
    <>
      <Paragraph>{t(`responses.receipt.changeWhere.${audience}`)}</Paragraph>
      <Paragraph>
        <Link href={isInvited ? path("/u") : signIn}>
          {t(isInvited ? "responses.receipt.typeCode" : "responses.receipt.signIn")}
        </Link>
      </Paragraph>
    </>
  );
}
