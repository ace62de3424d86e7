import type { CaseAnswer } from '#libs/application';
import type { Action } from '#libs/access';
import type { Sights } from '#libs/domain/journey';
import type { Keeping } from '../drafts/draft-keeper';
import type { Moment } from './moment';

/** One event that others recorded since a page was opened. */
export interface RecordedSince {
  readonly type: string;
  readonly inWords: string;
}

/** A case as a page shows it: at a moment, to somebody. */
export interface OpenedCase {
  readonly youngPersonId: string;
  readonly answer: CaseAnswer;
  /** With how much of each relationship the reader is shown: whatever is read of this case is read with it. */
  readonly moment: Moment & { readonly sights: Sights };
  /** The moment as the query of every link on the page. */
  readonly question: Moment['question'];
  /** Whether the person looking may do something here, now; nothing may be recorded while a past moment is set. */
  readonly may: (action: Action) => boolean;
  /** How the form of this page is kept while it is not recorded; undefined where there is none, or at a past moment. `since`: what others recorded since its draft was begun. */
  readonly keeping?: Keeping & { readonly since: readonly RecordedSince[] };
}
