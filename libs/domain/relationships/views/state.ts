import type { YesNoUnknown } from '../../kernel';
import type { Dated } from '../dated-fact';
import type { Quality, SaidBy, WishKind } from '../vocabulary';

/** Whose view something is: the two are kept apart, and the young person's own is the master. */
export type ViewOf = 'young-person' | 'worker';

export interface Closeness extends Dated {
  readonly ring: number;
  readonly view: ViewOf;
}

export interface Description extends Dated {
  readonly view: ViewOf;
  readonly quality: Quality;
  readonly words: string | null;
}

export interface Wish extends Dated {
  readonly wishId: string;
  readonly wish: WishKind;
  readonly words: string | null;
  readonly saidBy: SaidBy;
}

/** What the young person said about a relationship being loving and lasting, with what supports it. */
export interface LovingAndLasting extends Dated {
  readonly answer: 'yes' | 'no' | 'not-sure';
  readonly saidBy: SaidBy;
  readonly whyAnAdvocate: string | null;
  readonly otherSaysSo: YesNoUnknown;
  readonly outlastsRole: YesNoUnknown;
  readonly words: string | null;
}
