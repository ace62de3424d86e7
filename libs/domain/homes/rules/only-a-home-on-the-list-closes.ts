import type { Reason } from '../../kernel';
import type { HomeState } from '../state';

/** What was never on the list cannot leave it. */
export const onlyAHomeOnTheListCloses = ({ details }: HomeState): Reason | undefined =>
  details === null ? { code: 'home-not-listed', field: 'on', message: 'This home is not on the list' } : undefined;
