import { useText } from "~/i18n/text-context.tsx";
import { type FormReply, filledIn } from "~/platform/form-reply.ts";
import { FieldGroup } from "~/ui/field-group.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import type { Phase } from "../phase.ts";
import { ways } from "./bw-question.ts";

interface Props {
  phase: Phase;
  known: number;
  reply: FormReply | undefined;
}

/**
 * Answers that were typed for a phase that cannot be answered now, to read and to copy: no button saves them. They go along
 * with the form, so that they are there to be saved when the plan comes back to the phase. Nothing without a text.
 */
export function KeptAnswers({ phase, known, reply }: Props) {
  const { t } = useText();
  const typed = ways.filter((way) => filledIn(reply, way));
  if (typed.length === 0) return null;
  return (
    <>
      <Paragraph>{t("cycle.staff.keptAnswers")}</Paragraph>
      <input name="phase" type="hidden" value={phase} />
      <input name="known" type="hidden" value={filledIn(reply, "known") ?? known} />
      <FieldGroup>
        {typed.map((way) => (
          <TextArea
            defaultValue={filledIn(reply, way)}
            hint={t(`cycle.way.${way}`)}
            key={way}
            label={t(`cycle.question.${phase}.${way}`)}
            name={way}
            optionalLabel={t("site.form.optional")}
            rows={5}
          />
        ))}
      </FieldGroup>
    </>
  );
}
