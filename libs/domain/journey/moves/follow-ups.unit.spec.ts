import {
  agreed, allocated, anOption, aStory, cameIntoCare, emergencyMoved, idOf, keptAliveBy, known, matters,
  missedEachOther, moveApproved, moveHappened, moveProposed, moveSubmitted, movedTo, restricted, sawEachOther, seenOf,
  staying, type Story,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, type DomainEvent } from '../../kernel';
import type { SeenAtDecision } from '../../transitions';
import { caseOn } from '../case-view';
import { foldJourney } from '../state';
import { followUpsOf } from './follow-ups';

const move = idOf('move');
const line = (who: string, group: string, more: object = {}): SeenAtDecision['options'][number]['lines'][number] => ({
  relationshipId: idOf(who), name: who, group, p: 0.2, reasons: [], missing: [], ...more,
}); // prettier-ignore
const protection = { relationshipId: idOf('nan'), kind: 'contact-plan', note: 'Every other Saturday', responsible: 'Ruth', firstOn: civilDate('2026-03-07') } as const; // prettier-ignore
const home = anOption('The Okafors', { livesThere: [idOf('Kai')], protections: [protection] });
const judged = { overruled: { group: 'kept', reason: 'R', by: 'sw-1', on: '2026-02-20' } };
const seen = seenOf([
  { option: staying() },
  {
    option: home,
    lines: [line('Kai', 'kept'), line('nan', 'at-risk'), line('Bea', 'at-risk', judged), line('Cal', 'kept'), line('Dee', 'strained'), line('Dad', 'kept')],
  },
]); // prettier-ignore
const people = aStory().on(
  '2026-01-01',
  known('100', 'Maya', '2011-05-10'),
  cameIntoCare('2024-01-01'),
  matters('Kai', 'half-brother-or-sister'), matters('nan', 'grandparent'), matters('Bea', 'friend'), matters('Cal', 'friend'),
  matters('Dee', 'friend'), matters('Dad', 'father'),
  agreed('nan', 14, { from: '2026-01-01', responsible: 'Ruth', firstOn: '2026-03-07' }),
); // prettier-ignore
const approved = people
  .on('2026-02-20', moveProposed('move', '2026-02-20', staying(), home), moveSubmitted('move', home.optionId, seen))
  .by('tm-1', 'team-manager')
  .on('2026-02-21', moveApproved('move', home.optionId, seen));
const moved = approved.on(
  '2026-03-02',
  moveHappened('move', home.optionId, '2026-03-02'),
  movedTo('2026-03-02', '2024-01-01'),
);
const journeyOf = (story: Story) => foldJourney(story.journey, story.contactLog);
const lookBack = (story: Story, day: string, id = move) => followUpsOf(journeyOf(story), id, civilDate(day));
const verdicts = (story: Story, day: string, weeks = 6) =>
  Object.fromEntries(
    (lookBack(story, day).find((one) => one.weeks === weeks)?.people ?? []).map(({ name, verdict }) => [name, verdict]),
  );

describe('Two, six and twelve weeks after a move', () => {
  it('there is nothing to look back at before it happened', () => {
    expect(lookBack(approved, '2026-03-01')).toEqual([]);
    expect(lookBack(moved, '2026-03-01')).toEqual([]);
    expect(lookBack(moved, '2026-06-01', idOf('another'))).toEqual([]);
  });

  it('looks back on three days, each when it has come', () => {
    expect(lookBack(moved, '2026-03-20').map(({ weeks, on, hasCome }) => [weeks, on, hasCome])).toEqual([
      [2, '2026-03-16', true],
      [6, '2026-04-13', false],
      [12, '2026-05-25', false],
    ]);
  });

  it('asks about everybody whom the option keeps, as seen or as judged, or for whom something was agreed', () => {
    expect(Object.keys(verdicts(moved, '2026-04-13')).sort()).toEqual(['Bea', 'Cal', 'Dad', 'Kai', 'nan']);
    const nan = lookBack(moved, '2026-04-13')[1]?.people.find(({ name }) => name === 'nan');
    expect(nan).toMatchObject({ promised: ['Every other Saturday'], expected: 3 });
  });

  it('shows the first contact as it was arranged on the day of the move, and puts it among the dates until it has come', () => {
    const on = civilDate('2026-03-09');
    const arranged = { relationshipId: idOf('nan'), on, how: 'Tea at hers; Ruth drives' };
    const open = { relationshipId: idOf('Cal'), on: null, how: null };
    const happened = moveHappened('move', home.optionId, '2026-03-02');
    const story = approved.on(
      '2026-03-02',
      { ...happened, data: { ...happened.data, firstContacts: [arranged, open] } },
      movedTo('2026-03-02', '2024-01-01'),
    );
    const first = (who: string) =>
      lookBack(story, '2026-04-13')[0]?.people.find(({ name }) => name === who)?.firstContact;
    expect([first('nan'), first('Cal'), first('Kai')]).toEqual([arranged, open, null]);
    const dates = (day: string) =>
      caseOn(foldJourney(story.journey, story.contactLog), civilDate(day))
        .nextDates.filter(({ what }) => what.startsWith('First contact'))
        .map((date) => [date.what, date.on]);
    expect(dates('2026-03-09')).toEqual([['First contact with nan after the move', '2026-03-09']]);
    expect(dates('2026-03-10')).toEqual([]);
  });

  it('says whether each relationship was kept, from what is recorded, and never takes nothing recorded for no', () => {
    const story = moved.on(
      '2026-04-13',
      sawEachOther('nan', '2026-03-07'), sawEachOther('nan', '2026-03-21'),
      sawEachOther('Bea', '2026-03-14'), missedEachOther('Cal', '2026-03-15'),
    ); // prettier-ignore
    expect(verdicts(story, '2026-04-13')).toEqual({
      Kai: 'kept', nan: 'partly', Bea: 'kept', Cal: 'not', Dad: 'not-recorded',
    }); // prettier-ignore
    expect(verdicts(story, '2026-04-13', 2)).toMatchObject({ nan: 'kept', Bea: 'kept', Cal: 'not' });
  });

  it('counts only contact since the move and by the day that is looked at', () => {
    const story = moved.on('2026-05-01', sawEachOther('Dad', '2026-03-01'), sawEachOther('Dad', '2026-04-14'));
    expect(verdicts(story, '2026-05-01')['Dad']).toBe('not-recorded');
    expect(verdicts(story, '2026-05-25', 12)['Dad']).toBe('kept');
  });

  it('no longer asks about somebody who is restricted since', () => {
    const story = moved.on('2026-03-10', restricted('Dad', '2026-03-10'));
    expect(verdicts(story, '2026-04-13')['Dad']).toBe('no-longer-asked');
  });

  it('shows what is to be looked at next among the dates of the case', () => {
    const ahead = (day: string) =>
      caseOn(journeyOf(moved), civilDate(day)).nextDates.flatMap(({ what, on }) =>
        what.startsWith('Look back') ? [on] : [],
      );
    expect(ahead('2026-03-02')).toEqual(['2026-03-16', '2026-04-13', '2026-05-25']);
    expect(ahead('2026-04-13')).toEqual(['2026-05-25']);
  });

  it('follows an emergency move once it was assessed', () => {
    const story = people.on(
      '2026-03-03',
      emergencyMoved('emergency', '2026-03-02', home),
      movedTo('2026-03-02', '2024-01-01'),
    );
    expect(lookBack(story, '2026-05-01', idOf('emergency'))).toEqual([]);
    const assessed: DomainEvent = {
      type: 'EmergencyMoveAssessed',
      data: { transitionId: idOf('emergency'), conclusion: 'C', seen },
    };
    expect(lookBack(story.on('2026-03-05', assessed), '2026-05-01', idOf('emergency'))[0]?.people).toHaveLength(5);
  });
});

describe('What makes a move harder to live with', () => {
  const codes = (story: Story, day: string) => caseOn(journeyOf(story), civilDate(day)).flags.map(({ code }) => code);
  const extension = (on: string, previousUntil: string, until: string): DomainEvent => ({
    type: 'PlacementExtended',
    data: {
      extensionId: idOf(on),
      occurred: { from: on, to: on, precision: 'day' },
      previousUntil,
      until,
      reason: 'R',
    },
  });

  it('a home extended month by month', () => {
    const once = moved.on('2026-04-01', extension('2026-04-01', '2026-04-05', '2026-05-05'));
    const twice = once.on('2026-05-01', extension('2026-05-01', '2026-05-05', '2026-06-05'));
    expect(codes(once, '2026-05-02')).not.toContain('serial-short-extensions');
    expect(codes(twice, '2026-05-02')).toContain('serial-short-extensions');
    expect(codes(twice, '2026-04-30')).not.toContain('serial-short-extensions');
    expect(caseOn(journeyOf(twice), civilDate('2026-05-02')).nextDates).toContainEqual(
      expect.objectContaining({ what: 'The home was extended until', on: '2026-06-05' }),
    );
  });

  it('two supports that end within ninety days of each other', () => {
    const one = moved.on('2026-03-02', keptAliveBy('nan', 'service', 'Saturday lifts', { endsOn: '2026-05-31' }));
    expect(codes(one, '2026-03-10')).not.toContain('supports-end-together');
    const two = one.on('2026-03-02', keptAliveBy('Bea', 'school', 'Drama club', { endsOn: '2026-06-08' }));
    expect(codes(two, '2026-03-10')).toContain('supports-end-together');
    const apart = one.on('2026-03-02', keptAliveBy('Bea', 'school', 'Drama club', { endsOn: '2026-08-30' }));
    expect(codes(apart, '2026-03-10')).not.toContain('supports-end-together');
  });

  it('a social worker who changes within twenty-eight days of the move', () => {
    const before = moved.on('2026-03-02', allocated('W1', '2024-01-01'));
    expect(codes(before, '2026-04-01')).not.toContain('worker-changed-with-move');
    const changed = before.on('2026-03-25', allocated('W2', '2026-03-25'));
    expect(codes(changed, '2026-04-01')).toContain('worker-changed-with-move');
    expect(codes(changed, '2026-03-24')).not.toContain('worker-changed-with-move');
    expect(codes(before.on('2026-04-01', allocated('W2', '2026-04-01')), '2026-04-02')).not.toContain(
      'worker-changed-with-move',
    );
    expect(codes(changed, '2026-06-01')).not.toContain('worker-changed-with-move');
  });
});
