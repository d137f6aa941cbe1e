import { z } from "zod";
import { explained, parameter } from "./resource.server.ts";

const PAGES_AT_MOST = 100_000;
const PAGE_SIZE_AT_MOST = 100;
const USUAL_PAGE_SIZE = 20;

/** A whole number in an address, without signs or spaces. */
function wholeNumber(highest: number, usual: number) {
  return z
    .string()
    .regex(/^[1-9]\d{0,6}$/)
    .transform(Number)
    .pipe(z.int().max(highest))
    .default(usual)
    .meta({ asParameter: { type: "integer", minimum: 1, maximum: highest, default: usual } });
}

/** The two parameters of a collection that is given in pages. */
export const paging = {
  page: parameter(wholeNumber(PAGES_AT_MOST, 1), "page"),
  pageSize: parameter(wholeNumber(PAGE_SIZE_AT_MOST, USUAL_PAGE_SIZE), "pageSize"),
};

const link = z.object({ href: z.url() });

/** The link of a thing to itself. */
export const selfLink = explained(z.object({ self: link }).meta({ id: "SelfLink" }), "links");

const pageLinks = z
  .object({ self: link, first: link, prev: link.optional(), next: link.optional(), last: link })
  .meta({ id: "PageLinks" });

/** The schema of one page of a collection. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    page: z.int().min(1),
    pageSize: z.int().min(1),
    totalItems: z.int().min(0),
    totalPages: z.int().min(0),
    _links: explained(pageLinks, "links"),
  });
}

interface PageAsked {
  page: number;
  pageSize: number;
}

/**
 * One page with its links, in which the other parameters stand as they were asked.
 * @param address - Full address of the collection, without parameters.
 */
export function onePage<Item>(items: Item[], total: number, address: string, asked: PageAsked & object) {
  const { page, pageSize } = asked;
  const totalPages = Math.ceil(total / pageSize);
  const linkTo = (number: number) => ({ href: addressOf(address, { ...asked, page: number }) });
  return {
    items,
    page,
    pageSize,
    totalItems: total,
    totalPages,
    _links: {
      self: linkTo(page),
      first: linkTo(1),
      ...(page > 1 && { prev: linkTo(Math.min(page - 1, Math.max(1, totalPages))) }),
      ...(page < totalPages && { next: linkTo(page + 1) }),
      last: linkTo(Math.max(1, totalPages)),
    },
  };
}

function addressOf(address: string, asked: object): string {
  const wanted = new URL(address);
  for (const [name, value] of Object.entries(asked)) {
    if (value !== undefined) wanted.searchParams.set(name, String(value));
  }
  return wanted.href;
}
