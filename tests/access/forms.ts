import { randomUUID } from "node:crypto";
import { conversationForms } from "./conversation-forms.ts";
import { decidingForms } from "./deciding-forms.ts";
import { editingForms } from "./editing-forms.ts";
import { ideaForms } from "./idea-forms.ts";

type Fields = Record<string, string>;

/** Complete answers to a round with one item of every kind, sent from the last screen but one. */
function answersTo(round: string): Fields {
  const carrier = { formKey: randomUUID(), ronde: round, onderdeel: "0", actie: "versturen" };
  return { ...carrier, cijfer: "8", wonen: "same", keuzes: "1", tekst: "Meer groen." };
}

/** A round that opens in a far year, of a name that no other has. */
function aPlan(questionnaire: string): Fields {
  return {
    ...{ intent: "plan", questionnaire, titleNl: randomUUID(), titleEn: "Trial", audience: "open", area: "MRA" },
    ...{ opens: "later", opensDay: "2099-01-01", opensTime: "09:00", closesDay: "2099-02-01", closesTime: "23:59" },
    ...{ purposeNl: "De raad leest het.", purposeEn: "The council reads it." },
  };
}

const aPanelDraft = {
  ...{ name: "Panel", description: "Een panel.", areaCode: "MRA" },
  ...{ surveysPerYear: "4", consentText: "Ik doe mee." },
};

/**
 * Forms that a page accepts, each by the name that the matrix calls it: whoever may send one succeeds with it, so that a
 * missing check shows. `names` are those of tests/access/world.ts.
 */
export const forms: Record<string, (names: Record<string, string>) => Fields> = {
  value: () => answersTo("waarderen-2026"),
  effects: () => answersTo("effecten-haven"),
  open: () => answersTo("open-vragenlijst"),
  panel: () => answersTo("panel-vragenlijst"),
  elsewhere: () => answersTo("vragenlijst-elders"),
  ...conversationForms,
  guardianView: () => ({ intent: "keep", theme: "milieu", body: "Een stille plek.", sources: "Eigen waarneming" }),
  guardian: ({ email = "" }) => ({ intent: "appoint", speaksFor: "later", email, reason: "Jong", known: "0" }),
  removeView: () => ({ reason: "insult", explanation: "Noemt iemand een dief." }),
  weighing: () => ({ intent: "publish", sure: "ja" }),
  join: () => ({ intent: "join", consentVersion: "1", consent: "ja" }),
  leave: () => ({ intent: "leave" }),
  profile: () => ({ intent: "profile", consentVersion: "1", birthYear: "1980" }),
  confirm: () => ({ intent: "confirm" }),
  pause: () => ({ intent: "pause", months: "3" }),
  resume: () => ({ intent: "resume" }),
  newPanel: () => ({ ...aPanelDraft, slug: `panel-${randomUUID()}` }),
  // The text that the panel has: another one would be a new version, and cross with whoever sends it next.
  editPanel: () => ({ ...aPanelDraft, consentText: "Ik doe mee (1).", was: "1" }),
  invite: ({ panelRound = "" }) => ({ intent: "invite", round: panelRound }),
  inviteElsewhere: ({ roundElsewhere = "" }) => ({ intent: "invite", round: roundElsewhere }),
  withdraw: () => ({ actie: "weghalen" }),
  code: ({ receipt = "" }) => ({ code: receipt }),
  receiptAtDoor: ({ receipt = "" }) => ({ formKey: randomUUID(), code: receipt }),
  codeElsewhere: ({ receiptElsewhere = "" }) => ({ code: receiptElsewhere }),
  signIn: ({ email = "", password = "" }) => ({ email, password }),
  forgotten: ({ email = "" }) => ({ email }),
  newPassword: () => ({ password: "vier meeuwen op de kade" }),
  register: () => ({
    displayName: "Sanne",
    email: `${randomUUID()}@example.nl`,
    password: "vier meeuwen op de kade",
  }),
  endSession: () => ({ intent: "end-session", session: "0123456789abcdef" }),
  startQuestionnaire: () => ({ titleNl: "Wonen", titleEn: "Housing" }),
  importQuestionnaire: () => ({ yaml: "vragenlijst: {slug: wonen-2026, titel: {nl: Wonen}, vragen: []}" }),
  newVersion: () => ({ intent: "new-version" }),
  addItem: () => ({ intent: "add", type: "grade", code: "tuin", textNl: "Welk cijfer geeft u uw tuin?" }),
  saveItem: () => ({ intent: "save", type: "grade", textNl: "Anders?", textEn: "Otherwise?" }),
  planRound: ({ questionnaire = "" }) => aPlan(questionnaire),
  planElsewhere: ({ questionnaireElsewhere = "" }) => aPlan(questionnaireElsewhere),
  deletePlan: () => ({ intent: "delete", sure: "ja" }),
  closeRound: () => ({ intent: "close", sure: "ja" }),
  claim: () => ({ formKey: randomUUID(), code: "0123-4567-89AB-CDEF" }),
  frame: () => ({ regels: "persoon,gemeente,e-mail\n1,Zaanstad,a@example.nl" }),
  sample: () => ({ omvang: "1" }),
  write: () => ({ intent: "mail", turn: "reminder" }),
  findInvited: () => ({ zoek: "1" }),
  correctAddress: () => ({ intent: "adres", adres: "R. Recht\nPlein 5" }),
  newCode: () => ({ reden: "lost" }),
  letters: () => ({ turn: "reminder" }),
  mail: () => ({ mail: "1" }),
  markup: () => ({ text: "Een **kade**." }),
  assembly: () => ({ title: "Klimaat", slug: `beraad-${randomUUID()}`, seats: "4", quotas: "geslacht; vrouw; 2; 4" }),
  volunteers: () => ({ intent: "volunteers", volunteers: "nummer,geslacht\n1,vrouw\n" }),
  paperNumber: () => ({ intent: "enter", number: "2026-00001" }),
  paper: () => ({ stroom: "open", cijfer: "7" }),
  refresh: () => ({ formKey: randomUUID() }),
  ...decidingForms,
  ...editingForms,
  ...ideaForms,
};
