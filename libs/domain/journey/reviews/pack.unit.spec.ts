import fc from 'fast-check';
import {
  agreed, aStory, cameIntoCare, endedWith, idOf, keptRestricted, known, lookedAndFoundNone, matters, missedEachOther, movedTo,
  promiseMade, restricted, reviewed, sawEachOther, tookABreak, type Story, type Told,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { addDays, civilDate } from '../../kernel';
import { AGENDA_GROUPS, completenessOf, reviewsOn } from '../../reviews';
import { SIGHTS } from '../../relationships';
import { journeyAsShown, sightsOf } from '../as-shown';
import { foldJourney, type Journey } from '../state';
import { timeline } from '../timeline';
import { agendaOn, nextReviewOf, packOf, reviewPack } from '.';

const TODAY = civilDate('2026-03-10');
const LAST = '2025-09-10';
const journeyOf = (story: Story): Journey => foldJourney(story.journey, story.contactLog);
const packed = (story: Story, day = TODAY) => reviewPack(journeyOf(story), day);
const groupsOf = (story: Story, day = TODAY): Record<string, string> =>
  Object.fromEntries(packed(story, day).relationships.map(({ name, group }) => [name, group]));
const whyOf = (story: Story, who: string): string | undefined =>
  packed(story).relationships.find(({ name }) => name === who)?.why;

/** Kit, looked after since 2024; the last review was held in September. */
const kit = (...told: readonly Told[]): Story =>
  aStory()
    .on('2024-01-05', known('K1', 'Kit', '2011-05-01'), cameIntoCare('2024-01-01', { postcode: 'ZZ1 1AA' }))
    .on('2025-09-11', reviewed('2025-03-10'), reviewed(LAST))
    .on('2026-03-01', ...told);
const saw = (who: string, ...days: readonly string[]) => days.map((day) => sawEachOther(who, day));
const friend = (who: string, since = '2020-01-01') => matters(who, 'friend', { since });

describe('The pack of a review', () => {
  it('looks back to the last review, or to when they came into care', () => {
    expect(packed(kit()).lookBack).toEqual({ day: LAST, since: 'last-review' });
    expect(packed(kit(), civilDate('2025-03-10')).lookBack).toEqual({ day: '2024-01-01', since: 'came-into-care' });
    expect(packed(aStory()).lookBack).toBeNull();
  });

  it.each([
    ['in touch then and now', saw('Bo', '2025-09-01', '2026-02-20'), 'kept'],
    ['later than agreed now', [...saw('Bo', '2025-09-01', '2026-02-01'), agreed('Bo', 14, { from: '2025-01-01' })], 'strained'],
    ['not in touch for more than 90 days', saw('Bo', '2025-09-01'), 'lost'],
    ['in touch again after it had been lost', saw('Bo', '2025-01-01', '2026-02-20'), 'gained'],
    ['with a break agreed', [...saw('Bo', '2025-09-01', '2026-02-20'), tookABreak('Bo', '2026-02-21', '2026-06-01')], 'kept'],
    ['of whom nothing is written down', [], 'unknown'],
    ['ended by choice since', [...saw('Bo', '2025-09-01'), endedWith('Bo', 'chosen-by-young-person', '2026-01-01')], 'ended'],
    ['with whom there must be no contact', [...saw('Bo', '2025-09-01'), restricted('Bo', '2026-01-01')], 'restricted'],
  ] as const)('puts somebody %s into one group', (_how, told, group) => {
    expect(groupsOf(kit(friend('Bo'), ...told))).toEqual({ Bo: group });
  }); // prettier-ignore

  it('shows who is new since the last review as gained, and leaves out whoever was over before it', () => {
    const story = kit(
      friend('Ana', '2025-10-01'),
      saw('Ana', '2026-03-01'),
      friend('Ole'),
      endedWith('Ole', 'chosen-by-other', '2025-08-01'),
    );
    expect(groupsOf(story)).toEqual({ Ana: 'gained' });
    expect(whyOf(story, 'Ana')).toBe('They have known each other since 1 October 2025, after the last review.');
  });

  it('says why in words, and whether it was so already', () => {
    const lost = kit(friend('Bo'), saw('Bo', '2025-03-01'));
    expect(whyOf(lost, 'Bo')).toBe(
      'Last contact 1 March 2025, 374 days ago; contact lapsed on 31 May 2025. It was so at the last review already.',
    );
  });

  it('sets contact agreed beside contact that happened since, without the days of a break', () => {
    const told = [friend('Bo'), agreed('Bo', 14, { from: '2025-01-01' }), ...saw('Bo', '2025-09-01', '2025-10-01', '2026-02-20')];
    const [bo] = packed(kit(...told, missedEachOther('Bo', '2025-11-01'))).relationships;
    expect(bo?.contact).toMatchObject({ due: 12, held: 2, missed: 1, notRecorded: false });
    const [paused] = packed(kit(...told, tookABreak('Bo', '2025-12-10', '2026-06-01'))).relationships;
    expect(paused?.contact.due).toBe(6);
    const [nothing] = packed(kit(friend('Bo'))).relationships;
    expect(nothing?.contact).toMatchObject({ agreed: null, due: null, held: 0, notRecorded: true });
    const [looked] = packed(kit(friend('Bo'), lookedAndFoundNone('Bo', '2025-09-01', '2026-03-01'))).relationships;
    expect(looked?.contact.notRecorded).toBe(false);
  }); // prettier-ignore

  it('has broken promises on the agenda, with the person', () => {
    const story = kit(
      friend('Bo'),
      saw('Bo', '2025-09-01'),
      promiseMade('Bo', '2025-09-12', { from: civilDate('2025-09-12'), what: 'Football on Saturdays' }),
      missedEachOther('Bo', '2026-01-01'),
    );
    expect(packed(story).promises.map(({ standing }) => standing)).toEqual(['broken']);
    expect(agendaOn(journeyOf(story), TODAY)).toEqual([{ relationshipId: idOf('Bo'), group: 'lost', brokenPromises: 1 }]);
  }); // prettier-ignore

  it('has the moves and the restrictions to be looked at before the next review', () => {
    const story = kit(
      movedTo('2025-12-01', '2024-01-01', { postcode: 'ZZ2 2BB' }),
      friend('Bo'),
      restricted('Bo', '2025-01-01', { reviewOn: civilDate('2026-02-01') }),
    );
    expect(packed(story).moves.map(({ on }) => on)).toEqual(['2025-12-01']);
    expect(packed(story).restrictions.map(({ name, overdue }) => [name, overdue])).toEqual([['Bo', true]]);
    const later = story.on('2026-03-05', keptRestricted('Bo', '2026-03-04', '2027-01-01'));
    expect(packed(later).restrictions).toEqual([]);
  });

  it('has what the last review decided, done or not, and what earlier ones left undone', () => {
    const decision = (review: string, on: string, what: string): Told => [
      { type: 'ReviewMeetingRecorded', data: { reviewId: idOf(review), on, chairedBy: null, present: [], agenda: [], reason: null, occurred: day(on) } },
      { type: 'ReviewDecisionMade', data: { reviewId: idOf(review), decisionId: idOf(what), what, owner: 'Ruth', by: '2026-01-01', reason: null, occurred: day(on) } },
    ]; // prettier-ignore
    const done = (review: string, what: string): Told => ({
      type: 'ReviewDecisionFollowedUp',
      data: { reviewId: idOf(review), decisionId: idOf(what), outcome: 'done', words: null, occurred: day('2025-12-01') },
    });
    const story = kit(
      decision('spring', '2025-03-10', 'A phone'),
      decision('autumn', LAST, 'A bus pass'),
      done('autumn', 'A bus pass'),
    );
    const said = (of: Story) => packed(of).decisions.map(({ what, followUp }) => [what, followUp?.outcome ?? null]);
    expect(said(story)).toEqual([['A bus pass', 'done'], ['A phone', null]]);
    expect(said(story.on('2026-03-02', done('spring', 'A phone')))).toEqual([['A bus pass', 'done']]);
  }); // prettier-ignore
});

const day = (on: string) => ({ from: civilDate(on), to: civilDate(on), precision: 'day' as const });

/** What is recorded when the review of today is held, with its agenda. */
const heldToday = (story: Story, at = '2026-03-10'): Story =>
  story.on(at, reviewed('2026-03-10'), {
    type: 'ReviewMeetingRecorded',
    data: {
      reviewId: idOf('now'), on: TODAY, chairedBy: 'RO001', present: [], agenda: agendaOn(journeyOf(story), TODAY), reason: null,
      occurred: day('2026-03-10'),
    },
  }); // prettier-ignore
const reviewIn = (journey: Journey) => reviewsOn(journey.reviews, TODAY)[0]!;

describe('The pack of a review that was held', () => {
  it('stays as it was known when the review was recorded, and its agenda with it', () => {
    const before = kit(friend('Bo'), saw('Bo', '2025-09-01'));
    const after = heldToday(before).on('2026-03-11', friend('Zoe'), saw('Bo', '2026-03-01'));
    const journey = journeyOf(after);
    expect(packOf(journey, reviewIn(journey), TODAY).relationships).toEqual(packed(before).relationships);
    expect(reviewIn(journey).meeting?.agenda).toHaveLength(1);
    expect(reviewPack(journey, TODAY).relationships).toHaveLength(2);
    expect(completenessOf(reviewIn(journey)).onAgenda).toBe(1);
  });

  it('of one still to come stands as things are on the day it is looked at: nobody is late before their time', () => {
    const journey = journeyOf(kit(friend('Bo'), saw('Bo', '2025-12-20')));
    const toCome = { meeting: null, on: civilDate('2026-06-01') };
    expect(packOf(journey, toCome, TODAY).on).toBe(TODAY);
    expect(packOf(journey, toCome, TODAY).relationships.map(({ group }) => group)).toEqual(['kept']);
  });

  it('looks back to the review before it, whichever way it is asked', () => {
    const journey = journeyOf(heldToday(kit(friend('Bo'))));
    expect(packOf(journey, reviewIn(journey), TODAY).lookBack?.day).toBe(LAST);
  });
});

describe('Laws of the pack', () => {
  const anyState = fc.constantFrom<(who: string) => readonly Told[]>(
    () => [],
    (who) => saw(who, '2025-09-01', '2026-02-20'),
    (who) => saw(who, '2025-01-01'),
    (who) => [agreed(who, 14, { from: '2025-01-01' }), ...saw(who, '2026-02-01')],
    (who) => [endedWith(who, 'safety', '2026-01-01')],
    (who) => [endedWith(who, 'drift', '2026-01-01')],
    (who) => [restricted(who, '2026-01-01')],
    (who) => [tookABreak(who, '2026-01-01', '2026-05-01')],
  );
  const anyPeople = fc.array(anyState, { maxLength: 6 });
  const told = (people: readonly ((who: string) => readonly Told[])[]): Story =>
    kit(...people.flatMap((tell, at) => [friend(`P${at}`), ...tell(`P${at}`)]));

  it('everybody who goes on, and whoever ended since, is in exactly one group', () => {
    fc.assert(
      fc.property(anyPeople, fc.integer({ min: -400, max: 60 }), (people, days) => {
        const { relationships } = packed(told(people), addDays(TODAY, days));
        const ids = relationships.map(({ relationshipId }) => relationshipId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(relationships.every(({ group }) => AGENDA_GROUPS.includes(group))).toBe(true);
        if (days >= 0) expect(ids).toHaveLength(people.length);
      }),
      { numRuns: 60 },
    );
  });

  it('what is recorded later changes nothing of what was known', () => {
    fc.assert(
      fc.property(anyPeople, (people) => {
        const story = told(people);
        const more = story.on('2026-03-09', friend('Zoe'), ...saw('P0', '2026-03-01'));
        const then = foldJourney(more.journey, more.contactLog, { asKnownAt: '2026-03-08' });
        expect(reviewPack(then, TODAY).relationships).toEqual(packed(story).relationships);
      }),
      { numRuns: 40 },
    );
  });

  it('says nothing of somebody who is kept from the reader, wherever the review speaks of them', () => {
    const zelda = matters('zelda', 'mother', { name: 'Zelda Quill', since: '2011-05-01', ring: 1 });
    const story = heldToday(
      kit(zelda, friend('Bo'), saw('zelda', '2025-09-01'), restricted('zelda', '2026-01-01'),
        promiseMade('zelda', '2025-09-12', { from: civilDate('2025-09-12') })),
    ).on('2026-03-10',
      { type: 'RelationshipReviewed', data: { reviewId: idOf('now'), relationshipId: idOf('zelda'), outcome: 'changed', why: 'Zelda Quill wrote', action: { what: 'Write to Zelda Quill', owner: 'Ruth', by: '2026-04-01' }, noActionNeeded: false, occurred: day('2026-03-10') } },
      { type: 'ReviewDecisionFollowedUp', data: { reviewId: idOf('now'), decisionId: idOf('zelda'), outcome: 'done', words: 'Done', occurred: day('2026-03-10') } },
      { type: 'ReviewDecisionMade', data: { reviewId: idOf('now'), decisionId: idOf('d'), what: 'Ask Zelda Quill', owner: 'Zelda Quill', by: '2026-04-01', reason: null, occurred: day('2026-03-10') } },
      { type: 'WordsAtReviewRecorded', data: { reviewId: idOf('now'), wordsId: idOf('w'), kind: 'words', words: 'I miss Zelda Quill', saidBy: 'young-person', decisionId: null, reason: null, occurred: day('2026-03-10') } },
    ); // prettier-ignore
    const whole = journeyOf(story);
    const told = (journey: Journey): string =>
      JSON.stringify([packOf(journey, reviewIn(journey), TODAY), reviewPack(journey, TODAY), reviewsOn(journey.reviews, TODAY), timeline(journey)]);
    expect(told(whole)).toContain('Zelda');
    expect(SIGHTS).toContain('not-at-all');
    const shown = journeyAsShown(whole, sightsOf(whole, TODAY, () => 'not-at-all'));
    expect(told(shown)).not.toContain('Zelda');
    expect(told(shown)).not.toContain(idOf('zelda'));
    expect(completenessOf(reviewIn(shown)).onAgenda).toBe(1);
  }); // prettier-ignore
});

describe('The next review', () => {
  it('is due by the rule, from the last one or the beginning of care', () => {
    expect(nextReviewOf(journeyOf(kit()), TODAY)).toEqual({
      by: '2026-03-10',
      last: LAST,
      careBegan: '2024-01-01',
      held: 2,
    });
    expect(nextReviewOf(journeyOf(aStory()), TODAY)).toBeNull();
  });
});
