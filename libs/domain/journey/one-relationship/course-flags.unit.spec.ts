import {
  aStory, broke, endedWith, idOf, known, matters, mended, restricted, tookABreak, type Told,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate } from '../../kernel';
import { caseOn } from '../case-view';
import { foldJourney } from '../state';

const seen = (day: string, ...told: readonly Told[]) => {
  const story = aStory()
    .on('2026-01-01', known('100', 'Maya', '2010-05-10'))
    .on('2026-01-01', matters('Ruth', 'foster-carer', { since: '2020-01-01' }))
    .on('2026-02-01', ...told);
  return caseOn(foldJourney(story.journey, story.contactLog), civilDate(day));
};
const sentences = (day: string, ...told: readonly Told[]) => seen(day, ...told).flags.map(({ sentence }) => sentence);
const dates = (day: string, ...told: readonly Told[]) =>
  seen(day, ...told).nextDates.filter(({ relationshipId }) => relationshipId !== null);

describe('What broke', () => {
  it('is flagged until it is mended, also with somebody they live with', () => {
    const rupture = broke('Ruth', '2026-01-20');
    expect(sentences('2026-03-01', rupture)).toEqual([
      'Something broke with Ruth (argument, 20 January 2026) and is not mended.',
    ]);
    expect(sentences('2026-03-01', rupture, mended('Ruth', '2026-02-10', 'partly'))).toHaveLength(1);
    expect(sentences('2026-03-01', rupture, mended('Ruth', '2026-02-10'))).toEqual([]);
  });

  it('is no flag any more once the relationship has ended', () => {
    expect(sentences('2026-03-01', broke('Ruth', '2026-01-20'), endedWith('Ruth', 'safety', '2026-02-01'))).toEqual([]);
  });
});

describe('A break', () => {
  const pause = tookABreak('Ruth', '2026-01-20', '2026-03-10');

  it('has the day on which it is looked at among what falls due', () => {
    expect(dates('2026-03-01', pause)).toEqual([
      {
        what: 'Break with Ruth to be looked at again', on: '2026-03-10', because: 'Set when it was agreed',
        relationshipId: idOf('Ruth'), transitionId: null,
      },
    ]); // prettier-ignore
  });

  it('is flagged from the day after that one', () => {
    expect(sentences('2026-03-10', pause)).toEqual([]);
    expect(sentences('2026-03-11', pause)).toEqual(['The break with Ruth was to be looked at again on 10 March 2026.']);
  });
});

it('a restriction whose review is late is flagged for somebody they live with as well', () => {
  const told = restricted('Ruth', '2026-01-20', { kind: 'supervised-only', reviewOn: '2026-02-20' });
  expect(sentences('2026-02-21', told)).toEqual(['The restriction on Ruth was to be reviewed on 20 February 2026.']);
});
