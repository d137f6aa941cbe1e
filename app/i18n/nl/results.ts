/** Dutch sentences: results. */
export const results = {};
