/**
 * Codes that no question may have (Dutch: gereserveerde codes): files and the open-data API call figures by them that follow
 * from several questions, so that a question with such a code would give two rows of one name.
 */
export const reservedCodes = ["deelname", "ongunstig", "gunstig"] as const;

/** Whether a question may not have this code. */
export function isReservedCode(code: string): code is (typeof reservedCodes)[number] {
  return (reservedCodes as readonly string[]).includes(code);
}
