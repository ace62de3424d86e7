import type { Engine, FeedSubjects } from '#libs/runtime';
import type { ViewEngine } from '#libs/web-kit';
import type { DraftKeeper } from './drafts/draft-keeper';
import type { Sessions } from './server/sessions';

/** What the planner is put together from. */
export interface PlannerParts {
  readonly engine: Engine;
  readonly sessions: Sessions;
  readonly drafts: DraftKeeper;
  readonly views: ViewEngine;
  /** Undefined where there is no feed, or its secret is not this planner's to know. */
  readonly feedSubjects: FeedSubjects | undefined;
}
