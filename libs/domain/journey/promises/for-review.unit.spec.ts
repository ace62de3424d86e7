import {
  anOption, aStory, cameIntoCare, idOf, known, matters, missedEachOther, moveApproved, moveHappened, moveProposed,
  moveSubmitted, movedTo, promiseMade, reviewed, sawEachOther, seenOf, staying, type Story,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, onDay, type DomainEvent } from '../../kernel';
import { foldJourney } from '../state';
import { promisesForReview } from './for-review';

const home = anOption('The Okafors', { place: 'U6' });
const seen = seenOf([{ option: staying() }, { option: home }]);
const WHO = ['nan', 'Bea', 'Cal'] as const;
const moved = aStory()
  .on('2026-01-01', known('100', 'Maya', '2011-05-10'), cameIntoCare('2024-01-01'), ...[...WHO, 'Dot'].map((who) => matters(who, 'friend')))
  .on('2026-02-01', moveProposed('move', '2026-02-01', staying(), home), moveSubmitted('move', home.optionId, seen))
  .on('2026-02-21', moveApproved('move', home.optionId, seen), ...WHO.map((who) => promiseMade(who, '2026-02-21', { optionId: home.optionId })))
  .on('2026-03-02', moveHappened('move', home.optionId, '2026-03-02'), movedTo('2026-03-02', '2024-01-01'))
  .on('2026-04-01', sawEachOther('nan', '2026-03-20'), missedEachOther('Bea', '2026-03-25')); // prettier-ignore
const released = (who: string, day: string): DomainEvent => ({
  type: 'PromiseReleased',
  data: {
    promiseId: idOf(`promise about ${who}`), relationshipId: idOf(who), words: 'We talk anyway', saidBy: 'young-person',
    occurred: onDay(civilDate(day)),
  },
}); // prettier-ignore
const look = (story: Story, day: string) => {
  const { since, promises } = promisesForReview(foldJourney(story.journey, story.contactLog), civilDate(day));
  return { since, promises: promises.map(({ name, standing, before, isNew, hasChanged }) => ({ name, standing, before, isNew, hasChanged })) }; // prettier-ignore
};

describe('What a review is told of promises', () => {
  it('is all of them where no review is on record before, what is broken first', () => {
    const { since, promises } = look(moved, '2026-06-10');
    expect(since).toBeNull();
    expect(promises.map(({ name, standing, isNew }) => [name, standing, isNew])).toEqual([
      ['Bea', 'broken', true],
      ['Cal', 'not-recorded', true],
      ['nan', 'kept', true],
    ]);
  });

  it('is how each stands beside how it stood at the last review, and which were made since', () => {
    const later = moved.on('2026-04-10', reviewed('2026-04-10')).on('2026-06-15', promiseMade('Dot', '2026-06-15'));
    expect(look(later, '2026-06-20')).toEqual({
      since: '2026-04-10',
      promises: [
        { name: 'Bea', standing: 'broken', before: 'not-due', isNew: false, hasChanged: true },
        { name: 'nan', standing: 'partly', before: 'kept', isNew: false, hasChanged: true },
        { name: 'Cal', standing: 'not-recorded', before: 'not-due', isNew: false, hasChanged: true },
        { name: 'Dot', standing: 'not-due', before: null, isNew: true, hasChanged: false },
      ],
    });
  });

  it('names what the young person released since, once, and no more at the review after that', () => {
    const told = moved.on('2026-04-10', reviewed('2026-04-10')).on('2026-05-02', released('Cal', '2026-05-01'));
    expect(look(told, '2026-06-10').promises.find(({ name }) => name === 'Cal')).toMatchObject({
      standing: 'released',
      before: 'not-due',
    });
    const next = look(told.on('2026-06-10', reviewed('2026-06-10')), '2026-09-10');
    expect([next.since, next.promises.map(({ name }) => name)]).toEqual(['2026-06-10', ['Bea', 'nan']]);
  });

  it('does not take the review of the day itself for the one before', () => {
    const today = moved.on('2026-04-10', reviewed('2026-04-10'));
    expect(look(today, '2026-04-10').since).toBeNull();
  });
});
