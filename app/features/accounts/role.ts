/** What a person with an account may be (Dutch: rol). */
export const roles = ["resident", "moderator", "official", "researcher", "admin"] as const;
export type Role = (typeof roles)[number];

/** Whether somebody works for the organisation: everyone but a resident. Decides how long a session lasts. */
export function isStaff(role: Role): boolean {
  return role !== "resident";
}
