import latinFont from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url";
import base from "./base.css?url";
import chartMatrix from "./chart-matrix.css?url";
import chartQuadrant from "./chart-quadrant.css?url";
import note from "./note.css?url";
import results from "./results.css?url";
import type { Theme } from "./theme-names.ts";
import neutral from "./themes/neutral.css?url";
import polder from "./themes/polder.css?url";

const hrefs = { neutral, polder } as const;

/** The classes `<html>` needs: tokens resolve where they are declared, so base and theme must sit on one element. */
export function htmlClass(theme: Theme): string {
  return `base-theme theme-${theme}`;
}

/** Links for the head of a page in this theme: the font first, then the base, then the theme. */
export function stylesheetLinks(theme: Theme) {
  return [
    { rel: "preload", href: latinFont, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
    { rel: "stylesheet", href: base },
    { rel: "stylesheet", href: chartMatrix },
    { rel: "stylesheet", href: results },
    { rel: "stylesheet", href: note },
    { rel: "stylesheet", href: chartQuadrant },
    { rel: "stylesheet", href: hrefs[theme] },
  ] as const;
}
