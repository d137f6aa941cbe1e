/** The same keys with other sentences: what a translation must offer. */
export type Twin<T> = { [K in keyof T]: T[K] extends string ? string : Twin<T[K]> };
