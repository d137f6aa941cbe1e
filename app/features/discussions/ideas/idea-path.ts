import type { ThemeCode } from "~/features/framework/theme.ts";
import type { IdeaSort } from "./idea.ts";

/** What the list of ideas is narrowed to, and how it is sorted. */
export interface IdeaChoice {
  gemeente: string | undefined;
  wijk: string | undefined;
  theme: ThemeCode | undefined;
  sort: IdeaSort;
}

/** The address of a page of the list. */
export function ideasPath({ gemeente, wijk, theme, sort }: Partial<IdeaChoice> = {}, page = 1): string {
  const search = new URLSearchParams();
  if (gemeente) search.set("gemeente", gemeente);
  if (wijk) search.set("wijk", wijk);
  if (theme) search.set("thema", theme);
  if (sort === "support") search.set("volgorde", "steun");
  if (page > 1) search.set("pagina", String(page));
  const text = search.toString();
  return text ? `/ideeen?${text}` : "/ideeen";
}

/** The address of one idea. */
export function ideaPath(id: number): string {
  return `/ideeen/${id}`;
}

/** The address of one idea where staff look after it. */
export function staffIdeaPath(id: number): string {
  return `/beheer/ideeen/${id}`;
}
