import { aStory, cameIntoCare, known, visitedOn } from '#libs/testing/journey-builders';
import { civilDate } from '../../kernel';
import { foldJourney } from '../state';
import { diaryOn, rehearse } from '.';

const day = civilDate;
const ash = aStory().on('2026-01-10', known('102', 'Ash', '2008-02-01'), cameIntoCare('2020-01-10'));
const folded = (story = ash) => foldJourney(story.journey, story.contactLog);

describe('Rehearsing a rule', () => {
  it('says what Staying Close would have asked, from the day it would have asked it', () => {
    expect(rehearse(folded(), 'L58', day('2026-01-01'), day('2026-06-01'))).toMatchObject([
      { from: '2026-01-01', asked: [] },
      { from: '2026-02-01', asked: [{ due: 'no-day-set', state: 'no-day-set' }] },
    ]);
  });

  it('uses on each day only what was known on that day', () => {
    const late = ash.on('2026-03-05', visitedOn('2026-01-14'));
    const lines = rehearse(folded(late), 'V4', day('2026-01-12'), day('2026-02-01'));
    expect(lines).toMatchObject([{ from: '2026-01-12', asked: [] }]);
    expect(rehearse(folded(late), 'V4', day('2026-01-12'), day('2026-04-01')).at(-1)?.asked).toEqual([]);
    const robin = aStory().on('2026-01-10', known('103', 'Robin', '2012-02-01'), cameIntoCare('2026-01-10')).on('2026-01-20', visitedOn('2026-01-14')); // prettier-ignore
    expect(rehearse(folded(robin), 'V1', day('2026-01-10'), day('2026-02-01'))).toMatchObject([
      { from: '2026-01-10', asked: [{ state: 'due' }] },
      { from: '2026-01-18', asked: [{ state: 'overdue' }] },
      { from: '2026-01-20', asked: [{ state: 'done' }] },
    ]);
  });

  it('writes nothing and changes no diary; of a rule there is not, it says nothing', () => {
    const journey = folded();
    const before = diaryOn(journey, day('2026-05-01'));
    rehearse(journey, 'L58', day('2026-01-01'), day('2026-06-01'));
    expect(diaryOn(journey, day('2026-05-01'))).toEqual(before);
    expect(rehearse(journey, 'X99', day('2026-01-01'), day('2026-06-01'))).toEqual([]);
  });
});
