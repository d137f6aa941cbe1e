import { ActionList } from "../action-list.tsx";
import { Button } from "../button.tsx";
import { Checkbox } from "../checkbox.tsx";
import { CheckboxGroup } from "../checkbox-group.tsx";
import { EmailField } from "../email-field.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { FileField } from "../file-field.tsx";
import { FollowUp } from "../follow-up.tsx";
import { Form } from "../form.tsx";
import { Heading } from "../heading.tsx";
import { NumberField } from "../number-field.tsx";
import { Paragraph } from "../paragraph.tsx";
import { PasswordField } from "../password-field.tsx";
import { RadioGroup } from "../radio-group.tsx";
import { RadioMatrix } from "../radio-matrix.tsx";
import { Select } from "../select.tsx";
import { Steps } from "../steps.tsx";
import { TextArea } from "../text-area.tsx";
import { TextField } from "../text-field.tsx";

const optional = "(niet verplicht)";

/** Single fields: normal, hint, error, disabled. */
export function ShowcaseFields() {
  return (
    <>
      <Heading id="velden" level={2}>
        Velden
      </Heading>
      <ErrorSummary
        errors={[
          { name: "postcode", message: "Vul de 4 cijfers van uw postcode in, bijvoorbeeld 1502" },
          { name: "gemeente-fout", message: "Kies een gemeente" },
          { message: "Er ging iets mis bij het opslaan" },
        ]}
        title="Er zijn 3 fouten in uw antwoorden"
      />
      <Paragraph>Vul alle vragen in. Als een vraag niet verplicht is, staat dit erbij.</Paragraph>
      <Form formKey="voorbeeld" hidden={{ ronde: "1" }}>
        <TextField label="Hoe heet u?" name="naam" />
        <EmailField
          hint="Wij gebruiken dit alleen voor de uitnodiging."
          label="Wat is uw e-mailadres?"
          name="mail"
          optionalLabel={optional}
        />
        <PasswordField hint="Minstens 12 tekens" label="Wachtwoord" name="wachtwoord" />
        <NumberField
          defaultValue="15"
          errors={["Vul de 4 cijfers van uw postcode in, bijvoorbeeld 1502"]}
          hint="Bijvoorbeeld 1502. Zo weten wij in welke wijk u woont."
          label="Wat zijn de 4 cijfers van uw postcode?"
          name="postcode"
        />
        <TextField defaultValue="Zaanstad" disabled label="Gemeente (staat vast)" name="vast" />
        <Select label="In welke gemeente woont u?" name="gemeente" options={towns} placeholder="Kies een gemeente" />
        <Select
          errors={["Kies een gemeente"]}
          label="In welke gemeente werkt u?"
          name="gemeente-fout"
          options={towns}
          placeholder="Kies een gemeente"
        />
        <FileField accept=".csv" hint="Hoogstens 50 MB." label="Uw bestand" name="bestand" />
        <TextArea
          hint="Schrijf geen namen, adressen of telefoonnummers op."
          label="Wilt u iets toelichten?"
          maxLength={1000}
          maxLengthHint="Maximaal 1.000 tekens."
          name="toelichting"
          optionalLabel={optional}
        />
        <TextArea defaultValue="Te lang" errors={["Maak uw tekst korter"]} label="Uw reactie" name="reactie" rows={3} />
        <Checkbox hint="U kunt dit later intrekken." label="Ik ga akkoord met de voorwaarden" name="akkoord" />
        <Checkbox errors={["Vink dit aan om mee te doen"]} label="Ik ben 16 jaar of ouder" name="leeftijd" />
        <Checkbox defaultChecked disabled label="Nodig voor het panel" name="nodig" />
        <Button>Opslaan</Button>
      </Form>
    </>
  );
}

const towns = [
  { value: "GM0363", label: "Amsterdam", group: "Noord-Holland" },
  { value: "GM0479", label: "Zaanstad", group: "Noord-Holland" },
  { value: "GM0034", label: "Almere", group: "Flevoland" },
];

const grades = [
  ...Array.from({ length: 10 }, (_, index) => ({ value: `${index + 1}`, label: `${index + 1}` })),
  { value: "geen", label: "Weet ik niet", apart: true },
];
const direction = ["slechter", "geen verschil", "beter"].map((word) => ({ value: word, label: `Het wordt ${word}` }));
const amount = ["een beetje", "duidelijk", "veel"].map((word) => ({ value: word, label: word }));
const agreement = [
  "Helemaal niet mee eens",
  "Niet mee eens",
  "Niet eens, niet oneens",
  "Mee eens",
  "Helemaal mee eens",
].map((label, index) => ({ value: `${index}`, label }));

/** Groups of options, in each layout and with follow-up questions. */
export function ShowcaseGroups() {
  return (
    <>
      <Heading level={2}>Keuzes</Heading>
      <Steps current={2} label="Stap 2 van 3" total={3} />
      <Form>
        <RadioGroup
          hint="Kies wat het beste past."
          legend="Wat vindt u van dit voorstel?"
          name="houding"
          options={[
            { value: "voor", label: "Voor", hint: "U vindt dat het moet doorgaan." },
            { value: "tegen", label: "Tegen" },
            { value: "weet-niet", label: "Weet ik niet", apart: true },
          ]}
        />
        <RadioGroup
          defaultValue="1"
          layout="row"
          legend="Ik voel mij thuis in mijn buurt"
          name="thuis"
          options={[...agreement, { value: "geen", label: "Weet ik niet", apart: true }]}
        />
        <RadioGroup
          endLabels={["heel ontevreden", "heel tevreden"]}
          layout="scale"
          legend="Hoe tevreden bent u met uw woning?"
          name="cijfer"
          options={grades}
        />
        <RadioGroup
          endLabels={["heel slecht", "heel goed"]}
          errors={["Kies een cijfer"]}
          layout="scale"
          legend="Welk cijfer geeft u uw leven?"
          name="leven"
          options={grades}
        />
        <RadioMatrix
          options={direction}
          rows={[
            { name: "rij-groen", label: "Het groen in de buurt", defaultValue: "beter" },
            { name: "rij-rust", label: "De rust in de buurt", errors: ["Kies een antwoord"] },
          ]}
        />
        <RadioGroup disabled legend="Deze vraag is gesloten" name="dicht" options={direction} />
        <FollowUp
          branches={[
            {
              values: ["beter"],
              children: <RadioGroup layout="row" legend="Hoeveel beter?" name="hoeveel-beter" options={amount} />,
            },
            {
              values: ["slechter"],
              children: <RadioGroup layout="row" legend="Hoeveel slechter?" name="hoeveel-slechter" options={amount} />,
            },
          ]}
          group={{ name: "wonen", legend: "Wat verwacht u voor wonen?", options: direction, defaultValue: "beter" }}
        />
        <CheckboxGroup
          defaultValue={["wonen"]}
          errors={["Kies niet meer dan drie thema's"]}
          hint="Kies er hoogstens drie."
          legend="Welke thema's vindt u het belangrijkst?"
          name="themas"
          options={["wonen", "veiligheid", "samenleven"].map((value) => ({ value, label: value }))}
        />
        <ActionList>
          <Button>Ga verder</Button>
          <Button variant="secondary">Opslaan en later verder</Button>
        </ActionList>
      </Form>
    </>
  );
}
