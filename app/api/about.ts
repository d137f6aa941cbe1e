/** Version of the API: the first number stands in its address, the whole in every answer (docs/public-surface.md). */
export const API_VERSION = "1.0.0";
/** Where the API begins. */
export const API_PATH = "/api/v1";
