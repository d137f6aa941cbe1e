import { z } from "zod";

/** What the page with changes may be asked: how important people find each theme, rather than how satisfied they are. */
export const ChangesSearch = z.strictObject({ vraag: z.enum(["belang"]).optional() });
