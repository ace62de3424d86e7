import { dayInWords, type CivilDate } from '../../kernel';
import type { CaseFlag } from '../case-flag';
import type { Journey } from '../state';
import { promisesOn } from './standing';

/** Promises that are broken on a day: nobody asked the young person, and it did not go on. */
export const flagsOfPromises = (journey: Journey, day: CivilDate): readonly CaseFlag[] =>
  promisesOn(journey, day)
    .filter(({ standing }) => standing === 'broken')
    .map(({ promise, name, relationshipId }) => ({
      code: 'promise-broken',
      severity: 'red',
      sentence: `Broken promise about ${name}: ${promise.what}. Promised from ${dayInWords(promise.from)}; ${owner(promise.owner)}.`,
      relationshipIds: [relationshipId],
    }));

const owner = (name: string | null): string => (name === null ? 'nobody was named to see to it' : `${name} sees to it`);
