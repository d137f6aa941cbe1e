import { createContext } from "react";

/** The nonce of this response; scripts of the development server carry it. */
export const NonceContext = createContext<string | undefined>(undefined);
