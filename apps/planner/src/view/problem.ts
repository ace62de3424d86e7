import { page, type Page } from './page';

/** A page that says why something was not done and what to do, in place of the page asked for. */
export class PageInstead extends Error {
  override readonly name = 'PageInstead';

  constructor(readonly page: Page) {
    super(page.data.title);
  }
}

export interface Problem {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly status: number;
  /** Shown only where somebody will have to look in the logs. */
  readonly correlationId?: string;
  readonly action?: { readonly href: string; readonly text: string };
  /** What was sent, to be sent again as it was: the store that keeps what people type may be away too. */
  readonly again?: { readonly href: string; readonly fields: readonly (readonly [name: string, value: string])[] };
}

export const problemPage = ({ status, ...data }: Problem): Page => page('kit/pages/problem.njk', { ...data }, status);

/** The same for what does not exist and for what this person may not know of. */
export const notFoundPage = (): Page => page('kit/pages/not-found.njk', { title: 'There is no such page' }, 404);
