import type { FactorRule, ForOption } from '../subject';
import { know, knowInPart, miss } from '../tally';
import { counted } from '../words';

/** F4. A move that is not planned, and more with hardly any notice. Source: research/domain 5.1, 5.2. */
export const unplanned: FactorRule<ForOption> = {
  id: 'F4',
  input: 'notice',
  about: 'option',
  weigh: ({ rules, home }, tally) => {
    const weights = rules.factors.F4;
    const { planned, noticeHours } = home.facts;
    if (planned === 'yes') return know(tally, 0);
    if (planned === 'unknown') return miss(tally, weights.unplanned + weights.shortNotice);
    if (noticeHours === 'unknown') return knowInPart(tally, weights.unplanned, weights.shortNotice);
    const short = noticeHours < weights.shortNoticeBelowHours ? weights.shortNotice : 0;
    return know(tally, weights.unplanned + short);
  },
  sentence: ({ rules, home }) => {
    const { noticeHours } = home.facts;
    const isShort = noticeHours !== 'unknown' && noticeHours < rules.factors.F4.shortNoticeBelowHours;
    return isShort
      ? `The move is not planned, with only ${counted(noticeHours, 'hour')} of notice.`
      : 'The move is not planned.';
  },
  missing: ({ home }) => (home.facts.planned === 'no' ? 'how much notice there is' : 'whether the move is planned'),
};
