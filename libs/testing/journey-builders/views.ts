import { civilDate, onDay } from '#libs/domain/kernel';
import type { LovingAndLasting, Quality, RelationshipsEvent, SaidBy, WishKind } from '#libs/domain/relationships';
import { idOf } from './ids';

// What the young person says of the people who matter. `who` is a word of the test's own, as in people.ts.

const day = (text: string) => onDay(civilDate(text));

/** What a relationship is like, in the young person's view unless it is said otherwise. */
export const describedAs = (
  who: string,
  quality: Quality,
  on: string,
  told: { readonly view?: 'young-person' | 'worker'; readonly words?: string } = {},
): RelationshipsEvent => ({
  type: 'RelationshipDescribed',
  data: {
    relationshipId: idOf(who),
    view: told.view ?? 'young-person',
    quality,
    words: told.words ?? null,
    occurred: day(on),
  },
});

/** What they want with somebody. The wish's id is made from who, what and when. */
export const wished = (
  who: string,
  wish: WishKind,
  on: string,
  told: { readonly words?: string; readonly saidBy?: SaidBy } = {},
): RelationshipsEvent => ({
  type: 'WishRecorded',
  data: {
    wishId: idOf(`${who} ${wish} ${on}`),
    relationshipId: idOf(who),
    wish,
    words: told.words ?? null,
    saidBy: told.saidBy ?? 'young-person',
    occurred: day(on),
  },
});

type Supporting = Partial<Pick<LovingAndLasting, 'answer' | 'saidBy' | 'otherSaysSo' | 'outlastsRole' | 'words'>>;

/** Somebody is called loving and lasting: by the young person, with nothing else known, unless it is said otherwise. */
export const calledLovingAndLasting = (who: string, on: string, told: Supporting = {}): RelationshipsEvent => ({
  type: 'LovingAndLastingSaid',
  data: {
    relationshipId: idOf(who),
    answer: told.answer ?? 'yes',
    saidBy: told.saidBy ?? 'young-person',
    whyAnAdvocate: told.saidBy === 'advocate' ? 'Does not use words yet' : null,
    otherSaysSo: told.otherSaysSo ?? 'unknown',
    outlastsRole: told.outlastsRole ?? 'unknown',
    words: told.words ?? null,
    occurred: day(on),
  },
});
