import type { newCode as dutch } from "../nl/new-code.ts";
import type { Twin } from "../twin.ts";

/** English sentences: a new code for one invited person. */
export const newCode: Twin<typeof dutch> = {
  title: "A new code for one person",
  link: "Give one person a new code",
  linkText: "Was a letter lost, is the address wrong, or did somebody else use the code?",
  lead: "Was a letter lost, is the address wrong, or did somebody else use the code? Find the person and give a new code.",
  number: "Number {{serial}}",
  erased: "This person wants no reminder. So the address was erased. The letter then has no address.",
  findOther: "Find somebody else",
  find: {
    field: "Number of the letter, or part of the address",
    hint: "Of an address at least 5 characters, such as ‘Dam 12’ or ‘1502 BH’. Of an e-mail address all of it.",
    button: "Find",
    found: "Choose who gets a new code",
    nobody: "We find nobody with this number or address in this round.",
    tooMany: "This fits more than 10 people. Give more of the address.",
  },
  reason: "What is the matter?",
  reasonOf: {
    lost: "The letter, the mail or the device is lost",
    other: "Somebody else has or used the code",
  },
  reasonHint: {
    lost: "Had this person begun? Then nothing is lost. With the new code this person goes on.",
    other:
      "Such as a housemate, or somebody at a wrong address. This person begins anew. We erase at once what was filled in with the old code and not sent yet. You cannot undo that.",
  },
  stops:
    "The old code stops working at once. Press the button once: each press makes a new code, and the letter before it then stops working.",
  once: "The code stands in the letter or the mail only. We cannot show it after that. The log keeps that you gave this number a new code.",
  letter: "Give a new code: make a letter (PDF)",
  mail: "Give a new code: mail {{email}}",
  mailed: "The mail with the new code is ready. It leaves by itself.",
  mailWaits: "The mail with the new code is ready under Post. No mail server is set. So it does not leave yet.",
  address: {
    change: "Is this wrong? Change the address first",
    back: "Back, without a change",
    field: "Name and address for the letter with number {{serial}}",
    hint: "Each line of the letter on a line of its own: 2 to 6 lines of at most 60 characters.",
    button: "Keep the address",
    done: "The address was kept. The new letter gets this address. Now give the new code.",
  },
  error: {
    search: "Give a number, or at least 5 characters of the address.",
    reason: "Choose what is the matter.",
    address: "Write 2 to 6 lines of at most 60 characters.",
  },
  refused: {
    answered:
      "This person has taken part already. So we give no new code. Did somebody else take part with this code? That person can take the answers away with the code of the answers. After that you can give a new code here.",
    "no-mail": "No e-mail address of this person is known any more. Make a letter.",
    "round-closed": "This round is closed. You can no longer give a new code.",
    "too-early":
      "The round opens on {{opens}}. Mailing is possible from then on. A letter can be made from a week earlier.",
  },
};
