import type { CivilDate } from '../../kernel';
import type { BrokenPromise } from '../../transitions';
import { brokenPromisesOn } from '../promises/standing';
import type { Journey } from '../state';

/** What other moves promised and was broken by a day: whoever decides on the next one sees it first. Source: research/product 3.9. */
export const brokenBeforeMove = (journey: Journey, transitionId: string, day: CivilDate): readonly BrokenPromise[] =>
  brokenPromisesOn(journey, day)
    .filter(({ promise }) => promise.transitionId !== transitionId)
    .map(({ promise, relationshipId, name, held, missed, expected }) => ({
      promiseId: promise.promiseId,
      transitionId: promise.transitionId,
      relationshipId,
      name,
      what: promise.what,
      owner: promise.owner,
      from: promise.from,
      held,
      missed,
      expected,
      disputes: promise.disputes.map(({ whose, words }) => ({ whose, words })),
    }));
