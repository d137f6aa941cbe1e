import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { NumberField } from "~/ui/number-field.tsx";
import { Select } from "~/ui/select.tsx";
import { educations, genders, type Profile, tenures } from "./profile.ts";
import { ProfileChoice } from "./profile-choice.tsx";

/** Where a member may live. */
export interface Places {
  gemeenten: { code: string; name: string }[];
  /** By gemeente; empty where no wijken are known. */
  wijken: { code: string; name: string; group: string | undefined }[];
}

interface Props {
  places: Places;
  reply: FormReply | undefined;
  /** What a member told before; undefined for whoever is no member yet. */
  profile?: Profile;
}

/** What a panel asks about a person, each question with why; all of it may be left out. */
export function ProfileFields({ places, reply, profile }: Props) {
  const { t } = useText();
  return (
    <>
      <NumberField
        defaultValue={reply ? filledIn(reply, "birthYear") : (profile?.birthYear ?? undefined)}
        errors={errorsOf(reply, "birthYear", t)}
        hint={`${t("panels.form.birthYearWhy")} ${t("panels.form.leaveEmpty")}`}
        label={t("panels.form.birthYear")}
        name="birthYear"
        optionalLabel={t("panels.form.optional")}
      />
      <ProfileChoice
        hint={t("panels.form.genderWhy")}
        legend={t("panels.form.gender")}
        name="gender"
        options={genders.map((value) => ({ value, label: t(`panels.form.genders.${value}`) }))}
        reply={reply}
        told={profile?.gender}
      />
      <ProfileChoice
        hint={t("panels.form.educationWhy")}
        legend={t("panels.form.education")}
        name="education"
        options={educations.map((value) => ({ value, label: t(`panels.form.educations.${value}`) }))}
        reply={reply}
        told={profile?.education}
      />
      <PlaceFields places={places} reply={reply} {...(profile ? { profile } : {})} />
      <ProfileChoice
        hint={t("panels.form.tenureWhy")}
        legend={t("panels.form.tenure")}
        name="tenure"
        options={tenures.map((value) => ({ value, label: t(`panels.form.tenures.${value}`) }))}
        reply={reply}
        told={profile?.tenure}
      />
    </>
  );
}

function PlaceFields({ places: { gemeenten, wijken }, reply, profile }: Props) {
  const { t } = useText();
  const field = (name: "areaCode" | "wijkCode") => ({
    defaultValue: reply ? filledIn(reply, name) : (profile?.[name] ?? undefined),
    errors: errorsOf(reply, name, t),
    hint: t(`panels.form.${name}Why`),
    label: t(`panels.form.${name}`),
    name,
    optionalLabel: t("panels.form.optional"),
    placeholder: t("panels.form.preferNot"),
  });
  return (
    <>
      {gemeenten.length > 0 ? (
        <Select {...field("areaCode")} options={gemeenten.map(({ code, name }) => ({ value: code, label: name }))} />
      ) : null}
      {wijken.length > 0 ? (
        <Select
          {...field("wijkCode")}
          options={wijken.map(({ code, name, group }) => ({ value: code, label: name, ...(group ? { group } : {}) }))}
        />
      ) : null}
    </>
  );
}
