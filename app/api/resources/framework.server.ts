import { z } from "zod";
import { themeCodes, themeDefinition } from "~/features/framework/theme.ts";
import { translator } from "~/i18n/translate.ts";
import { selfLink } from "../paging.server.ts";
import { explained, noQuery, resource } from "../resource.server.ts";

/** The code of a theme of brede welvaart. */
export const themeCode = explained(z.enum(themeCodes as [string, ...string[]]), "theme");

const theme = z
  .object({
    code: themeCode,
    nameNl: z.string(),
    nameEn: z.string(),
    dimension: explained(z.enum(["here_now", "later", "elsewhere"]), "dimension"),
    pole: explained(z.enum(["social", "economic", "sustainable"]).nullable(), "pole"),
  })
  .meta({ id: "Theme" });

/** `/framework`: the themes of brede welvaart, in order. */
export const framework = resource({
  path: "/framework",
  name: "getFramework",
  query: noQuery,
  answer: z.object({ themes: z.array(theme), _links: selfLink }).meta({ id: "Framework" }),
  find: async ({ base }) => ({
    themes: themeCodes.map((code) => ({
      code,
      nameNl: translator("nl")(`framework.theme.${code}`),
      nameEn: translator("en")(`framework.theme.${code}`),
      ...themeDefinition(code),
    })),
    _links: { self: { href: `${base}/framework` } },
  }),
});
