import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { Checkbox } from "~/ui/checkbox.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { Select } from "~/ui/select.tsx";
import { ConsentText } from "./consent-text.tsx";
import type { Panel } from "./panel.queries.server.ts";
import { ageGroups, educations, genders } from "./profile.ts";
import { ProfileChoice } from "./profile-choice.tsx";

/** A gemeente that a member may live in. */
export interface Gemeente {
  code: string;
  name: string;
}

interface Props {
  panel: Panel;
  gemeenten: Gemeente[];
  reply: FormReply | undefined;
}

/** The form to join a panel: what one may tell about oneself, and consent to the whole text. */
export function JoinForm({ panel, gemeenten, reply }: Props) {
  const { t, path } = useText();
  const consentErrors = errorsOf(reply, "consent", t);
  return (
    <>
      <Heading id="lid-worden" level={2}>
        {t("panels.form.title")}
      </Heading>
      <Paragraph>{t("panels.form.optionalNote")}</Paragraph>
      <Form action={path(`/panels/${panel.slug}`)} hidden={{ intent: "join", consentVersion: panel.consentVersion }}>
        <div className="ui-flow">
          <Heading level={3}>{t("panels.form.aboutYou")}</Heading>
          <Paragraph>{t("panels.form.aboutYouText")}</Paragraph>
        </div>
        <ProfileFields gemeenten={gemeenten} reply={reply} />
        <div className="ui-flow">
          <Heading level={3}>{t("panels.form.consentTitle")}</Heading>
          <ConsentText panel={panel} />
          <Paragraph small>{t("panels.form.consentVersion", { version: panel.consentVersion })}</Paragraph>
        </div>
        <Checkbox
          defaultChecked={consentErrors.length === 0 && filledIn(reply, "consent") === "ja"}
          errors={consentErrors}
          label={t("panels.form.consent")}
          name="consent"
        />
        <Button>{t("panels.form.send")}</Button>
      </Form>
    </>
  );
}

function ProfileFields({ gemeenten, reply }: Omit<Props, "panel">) {
  const { t } = useText();
  return (
    <>
      <ProfileChoice
        hint={t("panels.form.ageGroupWhy")}
        legend={t("panels.form.ageGroup")}
        name="ageGroup"
        options={ageGroups.map((value) => ({ value, label: t(`panels.form.ages.${value}`) }))}
        reply={reply}
      />
      <ProfileChoice
        hint={t("panels.form.genderWhy")}
        legend={t("panels.form.gender")}
        name="gender"
        options={genders.map((value) => ({ value, label: t(`panels.form.genders.${value}`) }))}
        reply={reply}
      />
      <ProfileChoice
        hint={t("panels.form.educationWhy")}
        legend={t("panels.form.education")}
        name="education"
        options={educations.map((value) => ({ value, label: t(`panels.form.educations.${value}`) }))}
        reply={reply}
      />
      {gemeenten.length > 0 ? (
        <Select
          defaultValue={filledIn(reply, "areaCode")}
          errors={errorsOf(reply, "areaCode", t)}
          hint={t("panels.form.areaCodeWhy")}
          label={t("panels.form.areaCode")}
          name="areaCode"
          optionalLabel={t("panels.form.optional")}
          options={gemeenten.map(({ code, name }) => ({ value: code, label: name }))}
          placeholder={t("panels.form.preferNot")}
        />
      ) : null}
    </>
  );
}
