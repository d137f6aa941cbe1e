import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { lettersPdf } from "./letter-pdf.server.ts";

const round = {
  ...{
    id: 1,
    questionnaireId: 1,
    slug: "haven-stad",
    titleEn: "What do you expect?",
    purposeEn: "",
    organisation: "Metropoolregio Amsterdam",
  },
  titleNl: "Wat verwacht u van Haven-Stad? En wat vindt u van het wonen in uw buurt?",
  purposeNl: "De gemeenteraad leest de uitkomsten voordat zij kiest. Op de site ziet u wat ermee is gedaan.",
  ...{ minutes: 8, opensAt: new Date("2026-11-01T00:00:00Z"), closesAt: new Date("2027-01-20T23:00:00Z") },
};
const from = { origin: "https://bewonersinbeeld.voorbeeld.nl", contact: "meedenken@voorbeeld.nl", now: new Date() };

test.each([0, 1, 2])("a letter with a long title fits its page, after %i reminders", async (reminder) => {
  const person = { id: "1", serial: 12, address: "Oostzijde 12\n1502 BH Zaandam", email: null, reminder };
  const secrets = { token: "a".repeat(43), code: "K7MQ2X9HRT4VWZ3C", tokenHash: "x", codeHash: "y" };
  const pdf = await buffer(lettersPdf([{ ...person, ...secrets }], round, from));
  expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
});
