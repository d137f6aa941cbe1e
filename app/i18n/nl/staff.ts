/** Dutch sentences: staff. */
export const staff = {};
