import type { RoundState } from "~/features/questionnaires/round.ts";
import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { ActionList } from "~/ui/action-list.tsx";
import { Button } from "~/ui/button.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { NumberField } from "~/ui/number-field.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextField } from "~/ui/text-field.tsx";
import type { PendingForm } from "./paper-entry.queries.server.ts";

interface PaperOverviewProps {
  base: string;
  pending: PendingForm[];
  counts: { paper: number; phone: number };
  state: RoundState;
  reply: FormReply | undefined;
}

/** What is done with paper and telephone in a round: print, enter, and the forms that wait for their second entry. */
export function PaperOverview({ base, pending, counts, state, reply }: PaperOverviewProps) {
  const { t } = useText();
  return (
    <>
      <Paragraph>{t("paper.counts", counts)}</Paragraph>
      {state === "open" ? <Entering reply={reply} /> : <Paragraph>{t(`paper.${state}`)}</Paragraph>}
      {state === "closed" ? null : (
        <>
          <Pending base={base} isEmpty={counts.paper + counts.phone === 0} pending={pending} />
          <Printing base={base} />
        </>
      )}
    </>
  );
}

interface PendingProps extends Pick<PaperOverviewProps, "base" | "pending"> {
  /** Nothing was entered at all. */
  isEmpty: boolean;
}

function Pending({ base, isEmpty, pending }: PendingProps) {
  const { t, path } = useText();
  return (
    <>
      <Heading level={2}>{t("paper.pending.title")}</Heading>
      {pending.length === 0 ? (
        <Paragraph>{t(isEmpty ? "paper.pending.nothing" : "paper.pending.none")}</Paragraph>
      ) : (
        <DataTable
          caption={t("paper.pending.title")}
          captionHidden
          columns={[
            { key: "number", header: t("paper.pending.number") },
            { key: "state", header: t("paper.pending.state") },
          ]}
          rows={pending.map(({ formNumber, entries }) => ({
            id: formNumber,
            number: <Link href={path(`${base}/${formNumber}`)}>{formNumber}</Link>,
            state: t(entries > 1 ? "paper.pending.differs" : "paper.pending.once"),
          }))}
        />
      )}
    </>
  );
}

function Printing({ base }: Pick<PaperOverviewProps, "base">) {
  const { t, path } = useText();
  return (
    <>
      <Heading level={2}>{t("paper.print.title")}</Heading>
      <Paragraph>{t("paper.print.text")}</Paragraph>
      <Form action={path(`${base}/formulieren.pdf`)} method="get">
        <NumberField defaultValue="1" label={t("paper.print.first")} name="vanaf" />
        <NumberField defaultValue="10" hint={t("paper.print.countHint")} label={t("paper.print.count")} name="aantal" />
        <Button variant="secondary">{t("paper.print.button")}</Button>
      </Form>
    </>
  );
}

function Entering({ reply }: { reply: FormReply | undefined }) {
  const { t } = useText();
  return (
    <>
      <Heading level={2}>{t("paper.enter.title")}</Heading>
      <Paragraph>{t("paper.enter.text")}</Paragraph>
      <Form>
        <TextField
          defaultValue={filledIn(reply, "number")}
          errors={errorsOf(reply, "number", t)}
          hint={t("paper.enter.numberHint")}
          label={t("paper.enter.number")}
          name="number"
          width="short"
        />
        <ActionList>
          <Button name="intent" value="enter">
            {t("paper.enter.button")}
          </Button>
          <Button name="intent" value="phone" variant="secondary">
            {t("paper.enter.phone")}
          </Button>
        </ActionList>
      </Form>
    </>
  );
}
