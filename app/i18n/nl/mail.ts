/** Dutch sentences: the outbox of mails. */
export const mail = {
  title: "Post",
  lead: "Mails gaan vanzelf weg. Lukt het niet, dan probeert de site het steeds later opnieuw, anderhalve dag lang.",
  noServer:
    "Er is geen mailserver ingesteld (SMTP_URL). Er gaat dus niets weg. Hieronder ziet u wat er verstuurd zou worden.",
  counts: { waiting: "Klaar om te versturen", sent: "Verstuurd in de laatste 30 dagen", failed: "Opgegeven" },
  waiting: "Klaar om te versturen",
  failed: "Opgegeven",
  failedLead: "Deze mails zijn niet aangekomen. Klopt de mailserver weer? Probeer ze dan opnieuw.",
  none: "Geen mails.",
  recipient: "Aan",
  subject: "Onderwerp",
  attempts: "Pogingen",
  next: "Volgende poging",
  error: "Wat de mailserver zei",
  again: "Opnieuw",
  tryAgain: "Probeer opnieuw",
  tried: "De mail staat weer klaar.",
  shown: "U ziet de nieuwste {{most}}.",
};
