import type { InputFilter } from "./decision.ts";

/** The query of a page of inputs with this choice. */
export function inputQuery({ state, theme, sort }: InputFilter, page = 1): string {
  const params = new URLSearchParams();
  if (state !== "open") params.set("stand", state);
  if (theme) params.set("thema", theme);
  if (sort) params.set("soort", sort);
  if (page > 1) params.set("pagina", String(page));
  const query = params.toString();
  return query ? `?${query}` : "";
}
