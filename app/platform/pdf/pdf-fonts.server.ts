import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);

/** Static fonts with every Latin letter: the variable one of the pages would become pictures of letters in a PDF. */
export const pdfFonts = {
  regular: readFileSync(resolve("@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf")),
  bold: readFileSync(resolve("@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf")),
};
