import type { OpenedPerson } from '../open-people';

/** What the address asks for beside the person and the moment: the page of a long list, say. */
export type Asked = Readonly<Record<string, string | undefined>>;

/**
 * One part of the page of a relationship. A part is two files side by side: what it shows, and the template that draws it,
 * which reads what is shown as `part`. Where there is nothing to say the part is left out.
 */
export interface PersonSection {
  readonly template: string;
  /** Its heading and the id of it, for the list of contents; left out where it is not to stand in it. */
  readonly listed?: { readonly id: string; readonly text: string };
  readonly shows: (at: OpenedPerson, asked: Asked) => object | undefined;
}
