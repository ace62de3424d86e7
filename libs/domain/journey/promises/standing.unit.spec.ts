import * as fc from 'fast-check';
import {
  agreed, anOption, aStory, breakOver, cameIntoCare, idOf, known, lookedAndFoundNone, matters, missedEachOther, moveApproved,
  moveHappened, moveProposed, moveSubmitted, movedTo, promiseMade, restricted, sawEachOther, seenOf, staying, tookABreak, type Story,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { addDays, civilDate, onDay, type DomainEvent } from '../../kernel';
import { foldJourney } from '../state';
import { brokenPromisesOn, promisesOn } from './standing';

const home = anOption('The Okafors', { livesThere: [idOf('Kai')] });
const seen = seenOf([{ option: staying() }, { option: home }]);
const approved = aStory()
  .on(
    '2026-01-01',
    known('100', 'Maya', '2011-05-10'),
    cameIntoCare('2024-01-01'),
    matters('Kai', 'half-brother-or-sister'), matters('nan', 'grandparent'), matters('Bea', 'friend'),
    agreed('nan', 14, { from: '2026-01-01', responsible: 'Ruth', firstOn: '2026-03-02' }),
  )
  .on('2026-02-01', moveProposed('move', '2026-02-01', staying(), home), moveSubmitted('move', home.optionId, seen))
  .by('tm-1', 'team-manager')
  .on('2026-02-21', moveApproved('move', home.optionId, seen)); // prettier-ignore
const moved = approved.on(
  '2026-03-02',
  moveHappened('move', home.optionId, '2026-03-02'),
  movedTo('2026-03-02', '2024-01-01'),
);
const from = civilDate('2026-03-02');
const promised = (who: string, change: object = {}): DomainEvent =>
  promiseMade(who, '2026-02-21', { from, optionId: home.optionId, ...change });
const withNan = moved.on('2026-02-21', promised('nan'));
const withBea = moved.on('2026-02-21', promised('Bea'));

const journeyOf = (story: Story, asKnownAt?: string) =>
  foldJourney(story.journey, story.contactLog, asKnownAt === undefined ? {} : { asKnownAt });
const oneOn = (story: Story, day: string) => promisesOn(journeyOf(story), civilDate(day))[0];
const standing = (story: Story, day: string) => oneOn(story, day)?.standing;
const said = (type: string, data: object, on: string): DomainEvent => ({
  type,
  data: { promiseId: idOf('promise about nan'), relationshipId: idOf('nan'), occurred: onDay(civilDate(on)), ...data },
});

describe('A promise that they will be in touch', () => {
  it('is not yet due before a contact as agreed could have been, with what is tolerated', () => {
    expect(standing(withNan, '2026-02-25')).toBe('not-due');
    expect(standing(withNan, '2026-03-18')).toBe('not-due');
    const missed = withNan.on('2026-03-17', missedEachOther('nan', '2026-03-16'));
    expect(standing(missed, '2026-03-18')).toBe('not-due');
    expect(standing(missed, '2026-03-19')).toBe('broken');
  });

  it('is not known, and never broken, where nobody wrote anything down', () => {
    expect(standing(withNan, '2026-03-19')).toBe('not-recorded');
    expect(standing(withNan, '2028-01-01')).toBe('not-recorded');
  });

  it('is kept while they are in touch as often as agreed, partly when less, broken when it is known to have stopped', () => {
    const kept = withNan.on('2026-04-01', sawEachOther('nan', '2026-03-14'), sawEachOther('nan', '2026-03-28'));
    expect(standing(kept, '2026-04-10')).toBe('kept');
    expect(standing(kept, '2026-04-14')).toBe('kept');
    expect(standing(kept, '2026-04-15')).toBe('partly');
    const missed = kept.on('2026-05-01', missedEachOther('nan', '2026-04-11'));
    expect(standing(missed, '2026-06-26')).toBe('partly');
    expect(standing(missed, '2026-06-27')).toBe('broken');
    expect(standing(kept, '2026-12-01')).toBe('partly');
  });

  it('is broken where somebody looked and found that there was none', () => {
    expect(standing(withNan.on('2026-05-01', lookedAndFoundNone('nan', '2026-03-02', '2026-04-30')), '2026-05-01')).toBe('broken');
  }); // prettier-ignore

  it('is measured by ninety days where nothing is agreed', () => {
    expect(oneOn(withBea, '2026-05-30')).toMatchObject({ standing: 'not-due', measuredBy: { everyDays: 90, isAgreed: false } });
    expect(standing(withBea, '2026-05-31')).toBe('not-recorded');
    const once = withBea.on('2026-03-10', sawEachOther('Bea', '2026-03-09'));
    expect(standing(once, '2026-06-07')).toBe('kept');
    expect(standing(once, '2026-06-08')).toBe('partly');
  }); // prettier-ignore

  it('is measured by its own rhythm where it has one', () => {
    const weekly = moved.on('2026-02-21', promised('nan', { everyDays: 7 }));
    const once = weekly.on('2026-03-08', sawEachOther('nan', '2026-03-07'));
    expect(standing(once, '2026-03-12')).toBe('kept');
    expect(standing(once, '2026-03-19')).toBe('partly');
  });

  it('counts contact since it holds and up to its last day, and shows those contacts', () => {
    const story = moved
      .on('2026-02-21', promised('nan', { until: '2026-04-01' }))
      .on('2026-05-01', sawEachOther('nan', '2026-03-01'), sawEachOther('nan', '2026-03-15'), sawEachOther('nan', '2026-03-29'), missedEachOther('nan', '2026-04-20'));
    const one = oneOn(story, '2027-05-01');
    expect(one).toMatchObject({ standing: 'kept', held: 2, missed: 0, lookedTo: '2026-04-01' });
    expect(one?.contacts.map(({ occurred }) => occurred.from)).toEqual(['2026-03-15', '2026-03-29']);
  }); // prettier-ignore

  it('is kept with whoever they came to live with, until they move on', () => {
    const kai = moved.on('2026-02-21', promised('Kai'));
    expect(standing(kai, '2026-09-01')).toBe('kept');
    const away = kai
      .on('2026-10-01', moveProposed('next', '2026-09-01', staying(), home), moveSubmitted('next', home.optionId, seen), moveApproved('next', home.optionId, seen), moveHappened('next', home.optionId, '2026-10-01'))
      .on('2026-10-01', movedTo('2026-10-01', '2026-03-02'));
    expect(standing(away, '2026-10-02')).toBe('not-recorded');
  }); // prettier-ignore

  it('does not count the days of a break that was agreed', () => {
    const paused = withNan.on('2026-03-05', tookABreak('nan', '2026-03-04', '2026-05-01'));
    expect(standing(paused, '2026-04-30')).toBe('not-due');
    const over = paused.on('2026-05-01', breakOver('nan', '2026-05-01'));
    expect(standing(over, '2026-05-15')).toBe('not-due');
    expect(standing(over, '2026-05-18')).toBe('not-recorded');
  });

  it('is asked about no more with whoever is restricted, or when it ended by choice', () => {
    expect(standing(withNan.on('2026-04-01', restricted('nan', '2026-04-01')), '2026-06-01')).toBe('no-longer-asked');
  });

  it('is not due while the move that it came with was withdrawn', () => {
    const withdrawn: DomainEvent = { type: 'MoveWithdrawn', data: { transitionId: idOf('move'), reason: 'R' } };
    const story = approved.on('2026-02-22', promised('nan'), withdrawn).on('2026-05-01', missedEachOther('nan', '2026-04-20'));
    expect(standing(story, '2026-06-01')).toBe('not-due');
  }); // prettier-ignore
});

describe('Other promises', () => {
  it('digital access is kept by calls and messages, not by visits', () => {
    const phone = moved.on('2026-02-21', promised('Bea', { kind: 'digital-access' }));
    const visit = phone.on('2026-03-10', sawEachOther('Bea', '2026-03-09'));
    expect(standing(visit, '2026-06-01')).toBe('not-recorded');
    const call = visit.on('2026-03-20', withMode(sawEachOther('Bea', '2026-03-20'), 'video'));
    expect(standing(call, '2026-06-01')).toBe('kept');
  });

  it('visits before the move are two, in person, by the day of the move', () => {
    const visits = (story: Story, ...days: readonly string[]) =>
      story.on('2026-02-21', promised('Bea', { kind: 'pre-move-visits' })).on('2026-06-01', ...days.map((day) => sawEachOther('Bea', day)));
    expect(standing(visits(approved), '2026-03-01')).toBe('not-due');
    expect(standing(visits(moved), '2026-03-02')).toBe('not-recorded');
    expect(standing(visits(moved, '2026-02-10'), '2026-03-02')).toBe('partly');
    expect(standing(visits(moved, '2026-02-10', '2026-02-20'), '2026-03-02')).toBe('kept');
    expect(standing(visits(moved, '2026-02-10', '2026-03-09'), '2026-06-01')).toBe('partly');
    expect(standing(visits(moved).on('2026-03-01', missedEachOther('Bea', '2026-02-20')), '2026-03-02')).toBe('broken');
  }); // prettier-ignore
});

describe('A promise that ended', () => {
  const broken = withNan.on('2026-03-20', missedEachOther('nan', '2026-03-16'));
  const replacing = said('PromiseReplaced', { by: idOf('x'), reason: 'R' }, '2026-04-01');
  const releasing = said('PromiseReleased', { words: 'W', saidBy: 'young-person' }, '2026-04-01');

  it('stands as it ended, with how it had been kept until then', () => {
    const late = broken.on('2026-04-01', replacing).on('2026-05-01', sawEachOther('nan', '2026-04-20'));
    expect(oneOn(late, '2026-05-01')).toMatchObject({ standing: 'replaced', byContact: 'broken', lookedTo: '2026-04-01' });
    expect(oneOn(late, '2026-03-31')).toMatchObject({ standing: 'broken' });
  }); // prettier-ignore

  it('was broken still when it is replaced, and not when the young person released it', () => {
    const brokenIn = (story: Story) => brokenPromisesOn(journeyOf(story), civilDate('2026-05-01')).length;
    expect(brokenIn(broken)).toBe(1);
    expect(brokenIn(broken.on('2026-04-01', replacing))).toBe(1);
    expect(brokenIn(broken.on('2026-04-01', releasing))).toBe(0);
  });

  it('stands beside a dispute, which changes nothing of what is worked out', () => {
    const dispute = said('PromiseDisputed', { disputeId: idOf('d'), whose: 'worker', words: 'W' }, '2026-04-01');
    const { promise, ...rest } = oneOn(broken.on('2026-04-01', dispute), '2026-05-01') ?? {};
    expect(rest).toEqual({ ...oneOn(broken, '2026-05-01'), promise: undefined });
    expect(promise?.disputes).toHaveLength(1);
  });
});

describe('Laws of the ledger', () => {
  const GOOD = ['broken', 'not-recorded', 'not-due', 'partly', 'kept'];
  const howGood = (at: string | undefined) => GOOD.indexOf(at ?? '');
  const day = fc.integer({ min: -30, max: 400 }).map((days) => addDays(from, days));
  const contact = fc.tuple(fc.constantFrom('held', 'missed', 'none'), day);
  const kind = fc.constantFrom('contact-plan', 'digital-access', 'pre-move-visits', 'staying-put');
  const toldOf = ([what, on]: readonly [string, string]): DomainEvent => {
    if (what === 'none') return lookedAndFoundNone('nan', on, addDays(civilDate(on), 30));
    return what === 'held' ? sawEachOther('nan', on) : missedEachOther('nan', on);
  };
  const story = fc
    .tuple(kind, fc.constantFrom(null, 7, 28), fc.array(contact, { maxLength: 12 }))
    .map(([of, everyDays, contacts]) =>
      moved.on('2026-02-21', promised('nan', { kind: of, everyDays })).on('2027-06-01', ...contacts.map(toldOf)),
    );

  it('a contact that was held never makes a promise worse', () => {
    fc.assert(
      fc.property(story, day, day, fc.constantFrom('video', 'face-to-face'), (told, held, on, mode) => {
        const more = told.on('2027-06-01', withMode(sawEachOther('nan', held), mode));
        expect(howGood(standing(more, on))).toBeGreaterThanOrEqual(howGood(standing(told, on)));
      }),
    );
  });

  it('what is recorded later never changes how it stood as known before', () => {
    fc.assert(
      fc.property(story, fc.array(contact, { minLength: 1, maxLength: 6 }), day, (told, later, on) => {
        const more = told.on('2027-07-01', ...later.map(toldOf), said('PromiseReleased', { words: 'W', saidBy: 'advocate' }, '2026-03-05'));
        const known = promisesOn(journeyOf(more, '2027-06-01'), on);
        expect(known).toEqual(promisesOn(journeyOf(told, '2027-06-01'), on));
      }),
    );
  }); // prettier-ignore
});

function withMode(event: DomainEvent, mode: string): DomainEvent {
  return { ...event, data: { ...(event.data as object), mode } };
}
