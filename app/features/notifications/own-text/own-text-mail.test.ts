import { expect, test } from "vitest";
import { answerMail, replyMail } from "./own-text-mail.ts";

const to = { origin: "https://meedoen.example.nl", key: "sleutel" };
const written = "**Nee.** Lees [het rapport](https://www.example.nl/rapport).";
const read = "Nee. Lees het rapport (https://www.example.nl/rapport).";

test("what an official marked up is read as words in a mail about an idea", () => {
  expect(answerMail({ id: 3, title: "Een brug", own: null, answer: written }, to).body).toContain(read);
});

test("and in a mail about a reply", () => {
  const reply = { replyId: 8, threadId: 7, slug: "haven", about: "Haven", body: written };
  expect(replyMail(reply, to).body).toContain(read);
});

test("whose idea was added to another reads what they called it, and with which it was put together", () => {
  const { subject, body } = answerMail({ id: 3, title: "Een brug", own: "Over het water", answer: "Ja." }, to);
  expect(subject).toBe("Antwoord op uw idee: Over het water");
  expect(body).toContain("op uw idee “Over het water”. Dat is samengevoegd met het idee “Een brug”.");
});
