import { useText } from "~/i18n/text-context.tsx";
import type { FormReply } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { Checkbox } from "~/ui/checkbox.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { ConsentFields } from "./consent-fields.tsx";
import type { Panel } from "./panel.queries.server.ts";
import { dayInWords } from "./panel-day.ts";
import type { Profile } from "./profile.ts";
import { type Places, ProfileFields } from "./profile-fields.tsx";

interface Props {
  panel: Pick<Panel, "consentText" | "consentVersion">;
  member: NonNullable<Panel["member"]>;
  profile: Profile;
  places: Places;
  /** Whether the profile is so old that the member should look at it. */
  needsRefresh: boolean;
  reply: FormReply | undefined;
}

/** What a member told about themselves: to confirm with one button, or to change. */
export function ProfileForm({ panel, member, profile, places, needsRefresh, reply }: Props) {
  const { t, language } = useText();
  const isOlder = member.consentVersion !== panel.consentVersion;
  return (
    <>
      <Heading id="profiel" level={2}>
        {t("panels.profile.title")}
      </Heading>
      <Paragraph>
        {t("panels.form.aboutYouText")} {t("panels.profile.optionalNote")}
      </Paragraph>
      <Paragraph>
        {t("panels.refresh.last", { day: dayInWords(member.refreshedOn ?? member.consentedOn, language) })}{" "}
        {needsRefresh ? t("panels.refresh.ask") : ""}
      </Paragraph>
      <Form hidden={{ intent: "confirm" }}>
        <Button variant="secondary">{t("panels.refresh.confirm")}</Button>
      </Form>
      <Form hidden={{ intent: "profile", consentVersion: panel.consentVersion }}>
        <EarlierAgeGroup profile={profile} />
        <ProfileFields places={places} profile={profile} reply={reply} />
        {isOlder ? (
          <ConsentFields
            label={t("panels.profile.consent")}
            panel={panel}
            reply={reply}
            title={t("panels.profile.consentTitle")}
          />
        ) : null}
        <Button>{t("panels.profile.save")}</Button>
      </Form>
    </>
  );
}

/** The age group of who joined before years of birth were asked: it stays until they tell a year, or erase it. */
function EarlierAgeGroup({ profile: { birthYear, ageGroup } }: { profile: Profile }) {
  const { t } = useText();
  if (birthYear !== null || ageGroup === null) return null;
  return (
    <>
      <Paragraph>{t("panels.profile.ageGroup", { group: t(`panels.form.ages.${ageGroup}`) })}</Paragraph>
      <Checkbox label={t("panels.profile.forgetAgeGroup")} name="forgetAgeGroup" />
    </>
  );
}
