/** What others may do with what the API gives, per origin: what residents said is ours, official figures and areas are not. */
export const licences = {
  results: { name: "CC0 1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/" },
  official: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
} as const;

export type Licence = keyof typeof licences;

/** The header by which an answer says under which licence its data are (RFC 8288). */
export function licenceLink(licence: Licence): string {
  return `<${licences[licence].url}>; rel="license"`;
}
