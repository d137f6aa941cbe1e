import { createContext } from "react";

/** HTTP status of the page that is being drawn, so that the title can say "Fout:". */
export const StatusContext = createContext(200);
