import type { CivilDate } from '../../kernel';
import { allRelationships, restrictionsOn } from '../../relationships';
import type { Journey } from '../state';
import type { ThenAndNow } from './then-and-now';
import type { TwoRelationships } from './two-relationships';

/** People nothing may be told of, by the restrictions of a day. */
export const notToBeTold = (journey: Journey, day: CivilDate): ReadonlySet<string> =>
  new Set(
    allRelationships(journey.relationships)
      .filter((one) => restrictionsOn(one, day).some(({ kind }) => kind === 'information-barred'))
      .map(({ relationshipId }) => relationshipId),
  );

const WITHHELD = 'Name withheld';

/** The same figure with these people unnamed: a count of a past day stays as it was, and names nobody who may not be named today. */
export const twoWithoutNames = (two: TwoRelationships, nameless: ReadonlySet<string>): TwoRelationships => ({
  ...two,
  named: two.named.map((one) => (nameless.has(one.relationshipId) ? { ...one, name: WITHHELD } : one)),
});

export const momentWithoutNames = (moment: ThenAndNow, nameless: ReadonlySet<string>): ThenAndNow => ({
  ...moment,
  then: twoWithoutNames(moment.then, nameless),
  now: twoWithoutNames(moment.now, nameless),
  differs: moment.differs.map((one) =>
    nameless.has(one.relationshipId) ? { ...one, name: WITHHELD, learntLater: [] } : one,
  ),
});
