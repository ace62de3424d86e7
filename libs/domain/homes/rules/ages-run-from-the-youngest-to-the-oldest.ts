import type { Reason } from '../../kernel';
import type { HomeDetails } from '../events';

/** The youngest age that a home takes comes first. */
export const agesRunFromTheYoungestToTheOldest = (ages: HomeDetails['ages']): Reason | undefined =>
  ages === null || ages.from <= ages.to
    ? undefined
    : {
        code: 'ages-turned-round',
        field: 'details.ages.to',
        message: `The oldest age taken (${ages.to}) cannot be less than the youngest (${ages.from})`,
      };
