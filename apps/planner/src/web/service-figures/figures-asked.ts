import type { FiguresAsked } from '#libs/application';
import type { Moment } from '../../case/moment';

/** The moment in the address as the figures are asked. */
export const askedOf = ({ asKnownAt, asItWasOn }: Pick<Moment, 'asKnownAt' | 'asItWasOn'>): FiguresAsked => ({
  ...(asKnownAt === undefined ? {} : { asKnownAt }),
  ...(asItWasOn === undefined ? {} : { on: asItWasOn }),
});
