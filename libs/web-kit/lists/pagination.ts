/** Rows on one page of a list. */
export const PAGE_SIZE = 25;

export interface PageOf<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** "1 to 25 of 200", or undefined when all are shown. */
  readonly showing: string | undefined;
  /** What the GOV.UK pagination component takes; undefined when there is one page. */
  readonly pagination: object | undefined;
}

/** A page number as it stands in an address: anything that is none is page 1. */
export function pageNumber(text: string | undefined): number {
  const page = Number(text);
  return Number.isInteger(page) && page >= 1 ? page : 1;
}

/** Cuts one page out of all rows. A page past the end gives the last one. */
export function pageOf<Row>(
  all: readonly Row[],
  asked: number,
  hrefFor: (page: number) => string,
  size = PAGE_SIZE,
): PageOf<Row> {
  const page = Math.min(Math.max(1, asked), Math.max(1, Math.ceil(all.length / size)));
  return pageShown(all.slice((page - 1) * size, page * size), all.length, page, hrefFor, size);
}

/** The same, when the rows of the page have been fetched already and `total` is known. */
// eslint-disable-next-line max-params -- rows, how many in all, which page, how to link, how many to a page
export function pageShown<Row>(
  rows: readonly Row[],
  total: number,
  page: number,
  hrefFor: (page: number) => string,
  size = PAGE_SIZE,
): PageOf<Row> {
  const pages = Math.max(1, Math.ceil(total / size));
  const first = (page - 1) * size + 1;
  const showing = pages === 1 ? undefined : `${first} to ${Math.min(page * size, total)} of ${total}`;
  return { rows, total, page, pages, showing, pagination: pages === 1 ? undefined : links(page, pages, hrefFor) };
}

function links(page: number, pages: number, hrefFor: (page: number) => string): object {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter((n) => n >= 1 && n <= pages);
  const items = shown.flatMap((number, index) => {
    const item = { number, href: hrefFor(number), current: number === page };
    const gap = number - (shown[index - 1] ?? number) > 1;
    return gap ? [{ ellipsis: true }, item] : [item];
  });
  return {
    items,
    ...(page > 1 ? { previous: { href: hrefFor(page - 1) } } : {}),
    ...(page < pages ? { next: { href: hrefFor(page + 1) } } : {}),
  };
}
