import type { Page } from '../read-store';

const LARGEST_PAGE = 200;
/** Beyond any list, and small enough for every engine to count rows to. */
const LAST_PAGE = 1_000_000_000;
const USUAL_PAGE = 25;

export interface PageAsked {
  readonly page?: number;
  readonly pageSize?: number;
}

/** The page asked for, kept to what can be answered: from 1 to a thousand million, with 1 to 200 rows. */
export function pageOf(asked: PageAsked): { page: number; pageSize: number; offset: number } {
  const page = Math.min(LAST_PAGE, Math.max(1, Math.trunc(asked.page ?? 1) || 1));
  const pageSize = Math.min(LARGEST_PAGE, Math.max(1, Math.trunc(asked.pageSize ?? USUAL_PAGE) || USUAL_PAGE));
  return { page, pageSize, offset: (page - 1) * pageSize };
}

export function asPage<T>(rows: readonly T[], total: number, at: { page: number; pageSize: number }): Page<T> {
  return { rows, total, page: at.page, pageSize: at.pageSize, pages: Math.ceil(total / at.pageSize) };
}
