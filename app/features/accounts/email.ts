/** An address as it is stored and compared: trimmed, in Unicode's normal form, lower case. */
export function canonicalEmail(email: string): string {
  return email.trim().normalize("NFC").toLowerCase();
}
