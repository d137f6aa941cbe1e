import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { FieldGroup } from "~/ui/field-group.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import type { Phase } from "../phase.ts";
import { type Direction, phaseAfter } from "./transitions.ts";

interface Props {
  phase: Phase | null;
  /** Inputs without an answer. */
  waiting: number;
  /** How many inputs there are in all. */
  total: number;
  decidingPath: string;
  reply: FormReply | undefined;
}

/** Where the proposal stands and what moves it: on, or one step back with a reason. */
export function StepFields({ phase, waiting, total, decidingPath, reply }: Props) {
  const { t, path } = useText();
  const mustSay = phase === "beleidsvorming" && waiting > 0;
  return (
    <>
      <Paragraph>
        {phase ? t("cycle.staff.current", { phase: t(`proposals.phase.${phase}`) }) : t("cycle.staff.none")}{" "}
        {total === 0 ? t("cycle.staff.noInputs") : t("cycle.staff.waiting", { count: waiting })}
      </Paragraph>
      {waiting > 0 ? (
        <Paragraph>
          <Link href={path(decidingPath)} more>
            {t("cycle.staff.toDecisions")}
          </Link>
        </Paragraph>
      ) : null}
      {mustSay ? <Paragraph>{t("cycle.staff.mustSay")}</Paragraph> : null}
      <OneStep
        direction="on"
        label={t(mustSay ? "cycle.staff.reasonOnMust" : "cycle.staff.reasonOn")}
        mustSay={mustSay}
        phase={phase}
        reply={reply}
      />
      <OneStep direction="back" label={t("cycle.staff.reasonBack")} mustSay phase={phase} reply={reply} />
    </>
  );
}

interface StepProps extends Pick<Props, "phase" | "reply"> {
  direction: Direction;
  label: string;
  mustSay: boolean;
}

function OneStep({ direction, label, mustSay, phase, reply }: StepProps) {
  const { t } = useText();
  const to = phaseAfter(phase, direction);
  const isOn = direction === "on";
  const reason = isOn ? "reasonOn" : "reasonBack";
  if (to === null) return <KeptReason label={label} name={reason} text={filledIn(reply, reason)} />;
  const name = { phase: t(`proposals.phase.${to}`) };
  return (
    <>
      <Heading level={2}>{t(isOn ? "cycle.staff.on" : "cycle.staff.back")}</Heading>
      <Paragraph>{t(isOn ? "cycle.staff.onText" : "cycle.staff.backText", name)}</Paragraph>
      <FieldGroup>
        <TextArea
          defaultValue={filledIn(reply, reason)}
          errors={errorsOf(reply, reason, t)}
          label={label}
          name={reason}
          optionalLabel={mustSay ? undefined : t("site.form.optional")}
          rows={3}
        />
        <Button name="intent" value={direction} variant={isOn ? "primary" : "secondary"}>
          {t(isOn ? "cycle.staff.goOn" : "cycle.staff.goBack", name)}
        </Button>
      </FieldGroup>
    </>
  );
}

/** A reason for a step that there is not from this phase, to read and to copy; nothing without a text. */
function KeptReason({ label, name, text }: { label: string; name: string; text: string | undefined }) {
  const { t } = useText();
  if (!text) return null;
  return (
    <FieldGroup>
      <TextArea
        defaultValue={text}
        hint={t("cycle.staff.keptReason")}
        label={label}
        name={name}
        optionalLabel={t("site.form.optional")}
        rows={3}
      />
    </FieldGroup>
  );
}
