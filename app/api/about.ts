/** Version of the API: the first number stands in its address, the whole in every answer (docs/public-surface.md). */
export const API_VERSION = "1.0.0";
/** Where the API begins. */
export const API_PATH = "/api/v1";
/** Whom to write to about the API. */
export const CONTACT_EMAIL = "opendata@bewonersinbeeld.example";
/** What others may do with the data. */
export const LICENCE = { name: "CC0 1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/" };
