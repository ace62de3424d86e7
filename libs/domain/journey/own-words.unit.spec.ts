import {
  aStory,
  calledLovingAndLasting,
  describedAs,
  idOf,
  known,
  matters,
  moveProposed,
  wished,
} from '#libs/testing/journey-builders';
import { civilDate, onDay, type DomainEvent } from '../kernel';
import { ownWordsBy } from './own-words';
import { foldJourney } from './state';

const day = civilDate;
const said = (words: string, on: string, saidBy: string): DomainEvent => ({
  type: 'AboutMeRecorded',
  data: { entryId: idOf(words), about: 'likes', words, saidBy, occurred: onDay(day(on)) },
});

describe('What the young person said, in their own words', () => {
  const { journey, contactLog } = aStory().on(
    '2026-06-01',
    known('K1', 'Kit', '2011-01-01'),
    matters('nan', 'grandparent', { name: 'Nan Example', ring: 1 }),
    wished('nan', 'see-more', '2026-01-10', { words: 'Every Sunday' }),
    wished('nan', 'as-it-is', '2026-01-11', { words: 'Said for me', saidBy: 'advocate' }),
    calledLovingAndLasting('nan', '2026-02-10', { words: 'Always there' }),
    describedAs('nan', 'strong', '2026-03-10', { words: 'We get each other' }),
    describedAs('nan', 'tenuous', '2026-03-11', { words: 'A worker thinks so', view: 'worker' }),
    wished('nan', 'see-less', '2026-04-10'),
    said('Making bread', '2026-05-10', 'young-person'),
    said('Likes quiet', '2026-05-11', 'carer'),
  );
  const folded = foldJourney(journey, contactLog);
  const words = (on: string): readonly string[] => ownWordsBy(folded, day(on)).map((one) => one.words);

  it('is theirs alone, the latest first', () => {
    expect(words('2026-06-01')).toEqual(['Making bread', 'We get each other', 'Always there', 'Every Sunday']);
  });

  it('is what they had said by the day', () => {
    expect(words('2026-02-10')).toEqual(['Always there', 'Every Sunday']);
    expect(words('2026-01-09')).toEqual([]);
  });

  it('says whom it is about, also of a move', () => {
    const moving = foldJourney(aStory().on('2026-06-01', moveProposed('move', '2026-05-01')).journey, []);
    expect(ownWordsBy(moving, day('2026-06-01'))).toMatchObject([
      { words: 'I want to stay near my school', of: { kind: 'move', transitionId: idOf('move') } },
    ]);
    expect(ownWordsBy(folded, day('2026-06-01'))[1]?.of).toMatchObject({ kind: 'person', name: 'Nan Example' });
  });
});
