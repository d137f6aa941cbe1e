import { writeFileSync } from "node:fs";
import { registerPage } from "./register.ts";

/** `npm run register`: writes docs/data-register.md anew. */
writeFileSync(new URL("../../docs/data-register.md", import.meta.url), registerPage());
