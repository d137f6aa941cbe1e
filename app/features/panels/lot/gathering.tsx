import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { Checkbox } from "~/ui/checkbox.tsx";
import { Details } from "~/ui/details.tsx";
import { FileField } from "~/ui/file-field.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import type { QuotaInTheWay } from "~db/schema/index.ts";
import { SeatFields } from "./assembly-form.tsx";
import { InvitingSteps } from "./inviting-steps.tsx";

interface GatheringProps {
  seats: number;
  quotas: string;
  features: string[];
  volunteers: number;
  inTheWay: QuotaInTheWay[] | null;
  reply: FormReply | undefined;
}

/** What staff do before the chances are fixed: change the seats, give the volunteers, and have the chances computed. */
export function Gathering({ seats, quotas, features, volunteers, inTheWay, reply }: GatheringProps) {
  const { t } = useText();
  const isWrong = (field: string) => errorsOf(reply, field, t).length > 0;
  return (
    <>
      {inTheWay ? <InTheWay quotas={inTheWay} /> : null}
      <Details open={isWrong("seats") || isWrong("quotas")} summary={t("lot.quotas.change")}>
        <Form hidden={{ intent: "quotas" }}>
          <SeatFields quotas={quotas} reply={reply} seats={seats} />
          <Button variant="secondary">{t("lot.quotas.button")}</Button>
        </Form>
      </Details>
      <Heading level={2}>{t("lot.volunteers.title")}</Heading>
      <Paragraph>
        {volunteers === 0 ? t("lot.volunteers.none") : t("lot.volunteers.count", { count: volunteers })}
      </Paragraph>
      <InvitingSteps />
      <Form hidden={{ intent: "volunteers" }} sendsFile>
        <Paragraph>{t("lot.volunteers.columns", { columns: ["nummer", ...features].join(", ") })}</Paragraph>
        <FileField
          accept=".csv,text/csv"
          errors={errorsOf(reply, "bestand", t)}
          hint={t("lot.volunteers.fileHint")}
          label={t("lot.volunteers.file")}
          name="bestand"
          optionalLabel={t("site.form.optional")}
        />
        <TextArea
          defaultValue={filledIn(reply, "volunteers")}
          errors={errorsOf(reply, "volunteers", t)}
          label={t("lot.volunteers.label")}
          name="volunteers"
          optionalLabel={t("site.form.optional")}
          rows={10}
        />
        <Paragraph small>{t("lot.volunteers.replaces")}</Paragraph>
        <Button variant={volunteers === 0 ? "primary" : "secondary"}>{t("lot.volunteers.button")}</Button>
      </Form>
      {volunteers === 0 ? null : (
        <>
          <Heading level={2}>{t("lot.compute.title")}</Heading>
          <Paragraph>{t("lot.compute.text")}</Paragraph>
          <Paragraph>{t("lot.compute.fixed")}</Paragraph>
          <ul>
            <li>{t("lot.compute.fixedPeople", { count: volunteers })}</li>
            <li>{t("lot.compute.fixedSeats", { seats })}</li>
            <li>{t("lot.compute.fixedChances")}</li>
          </ul>
          <Paragraph>{t("lot.compute.notFixed")}</Paragraph>
          <Form hidden={{ intent: "compute" }}>
            <Checkbox errors={errorsOf(reply, "sure", t)} label={t("lot.compute.sure")} name="sure" />
            <Button>{t("lot.compute.button")}</Button>
          </Form>
        </>
      )}
    </>
  );
}

/** Why there is no lottery: the quotas that have to give way, or too few people. */
function InTheWay({ quotas }: { quotas: QuotaInTheWay[] }) {
  const { t } = useText();
  if (quotas.length === 0)
    return (
      <Alert kind="warning" title={t("lot.compute.inTheWay")}>
        {t("lot.compute.tooFew")}
      </Alert>
    );
  return (
    <Alert kind="warning" title={t("lot.compute.inTheWay")}>
      <p>{t("lot.compute.inTheWayText")}</p>
      <ul>
        {quotas.map(({ feature, level, bound, from, to }) => (
          <li key={`${feature} ${level} ${bound}`}>
            <Dutch>{t(`lot.compute.relax.${bound}`, { feature, level, from, to })}</Dutch>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
