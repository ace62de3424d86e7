import { leavingCareAsBelieved, type Belief } from '#libs/domain/journey';
import { dayInWords } from '#libs/domain/kernel';
import { leavingCareStatusInWords } from '#libs/domain/leaving-care';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';

const saidInWords = ({ status, since }: Belief): string => {
  const from = since === null || status === 'unknown' ? '' : ` from ${dayInWords(since)}`;
  return `${leavingCareStatusInWords(status)}${from}`;
};

/**
 * Both clocks: what the record said of them, from which recording on, newest first. Only shown where a recording changed what had
 * been said: the first thing said needs no history.
 */
export function beliefsView({ answer: { journey, view, day }, youngPersonId, may }: OpenedCase): readonly object[] {
  const beliefs = leavingCareAsBelieved(journey, day, view.leavingCare.rules);
  if (beliefs.length < 2) return [];
  return beliefs
    .map((belief, at) => ({
      since: dayInWords(belief.recordedOn),
      until: beliefs[at + 1] === undefined ? null : dayInWords((beliefs[at + 1] as Belief).recordedOn),
      said: saidInWords(belief),
      by: belief.actor,
      because: belief.because,
      href: may('replay')
        ? paths.leavingCare.show({ youngPersonId }, { asKnownAt: belief.recordedAt, asItWasOn: day })
        : undefined,
    }))
    .reverse();
}
