import { paths } from '../../../paths';
import type { ChangeName } from '../changes';
import type { OpenedPerson } from '../open-people';

/** Something that can be done from the page of a relationship. */
export interface Doing {
  readonly text: string;
  readonly href: string;
}

/** What may be done, as links; none for whoever may not, and none at a past moment. */
export const doingIn = (
  at: OpenedPerson,
  ...ways: readonly (readonly [ChangeName, string] | false)[]
): readonly Doing[] =>
  at.opened.may('edit-relationships')
    ? ways.flatMap((way) =>
        way === false ? [] : [{ text: way[1], href: paths.people.change({ ...at.named, change: way[0] }) }],
      )
    : [];
