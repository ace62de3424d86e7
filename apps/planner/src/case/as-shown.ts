import { sightOf, type AccessActor } from '#libs/access';
import type { CaseAnswer } from '#libs/application';
import { sightsOf, type Sights } from '#libs/domain/journey';
import type { CivilDate } from '#libs/domain/kernel';
import { recordOf } from '../access/access-records';

/**
 * How much of each restricted relationship somebody is shown, by the rights and the restrictions of today, whatever
 * moment they look at: a restriction is not got round by looking at the day before it.
 */
export const sightsFor = (actor: AccessActor | undefined, now: CaseAnswer, today: CivilDate): Sights =>
  sightsOf(now.journey, today, (closures) =>
    sightOf({ actor, record: recordOf(now), at: today, use: 'work' }, closures),
  );
