import {
  aStory, idOf, lookedAndFoundNone, matters, missedEachOther, recordedByMistake, sawEachOther,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, foldLens } from '../../kernel';
import { contactLogLens } from './contact-log';
import { daysSinceContact } from './since-contact';

const nan = aStory().on('2025-01-01', matters('nan', 'grandparent', { since: '2015-01-01' }));
const since = (story: ReturnType<typeof aStory>, on: string) =>
  daysSinceContact(foldLens(contactLogLens, story.contactLog).state, idOf('nan'), civilDate(on));

describe('Days since contact', () => {
  it('tells "nobody wrote anything down" from "it was always missed" and from "we looked and there was none"', () => {
    expect(since(nan, '2025-02-01')).toEqual({ kind: 'not-recorded' });
    const missed = nan.on('2025-01-20', missedEachOther('nan', '2025-01-10'), missedEachOther('nan', '2025-01-17'));
    expect(since(missed, '2025-02-01')).toEqual({
      kind: 'none-held', missed: 2, firstMissedOn: '2025-01-10', days: 22, lookedTo: null,
    }); // prettier-ignore
    const looked = nan.on('2025-01-20', lookedAndFoundNone('nan', '2024-12-01', '2025-01-15'));
    expect(since(looked, '2025-02-01')).toEqual({
      kind: 'none-found', from: '2024-12-01', to: '2025-01-15', days: 62,
    }); // prettier-ignore
  });

  it('counts from the last contact held by the day, in whatever order contacts were recorded', () => {
    const story = nan.on(
      '2025-03-01',
      sawEachOther('nan', '2025-02-10'),
      missedEachOther('nan', '2025-02-17'),
      sawEachOther('nan', '2025-01-05'),
    );
    expect(since(story, '2025-02-20')).toEqual({
      kind: 'held', on: '2025-02-10', days: 10, exact: true, missedSince: 1, lookedTo: null,
    }); // prettier-ignore
    expect(since(story, '2025-01-20')).toMatchObject({ on: '2025-01-05', days: 15 });
  });

  it('goes back to the contact before, when the last one was recorded by mistake', () => {
    const story = nan.on('2025-03-01', sawEachOther('nan', '2025-01-05'), sawEachOther('nan', '2025-02-10'));
    const put = story.on('2025-03-02', recordedByMistake('nan', '2025-02-10'));
    expect(since(put, '2025-03-10')).toMatchObject({ on: '2025-01-05', days: 64 });
    expect(since(put.on('2025-03-03', recordedByMistake('nan', '2025-01-05')), '2025-03-10')).toEqual({
      kind: 'not-recorded',
    });
  });

  it('says up to when somebody looked since, and no further than the day that is asked about', () => {
    const story = nan.on(
      '2025-06-01',
      sawEachOther('nan', '2025-02-10'),
      lookedAndFoundNone('nan', '2025-03-01', '2025-05-31'),
    );
    expect(since(story, '2025-06-10')).toMatchObject({ kind: 'held', days: 120, lookedTo: '2025-05-31' });
    expect(since(story, '2025-04-01')).toMatchObject({ lookedTo: '2025-04-01' });
    expect(since(story, '2025-02-20')).toMatchObject({ lookedTo: null });
  });
});
