import { createMemoryEventLog } from '#libs/adapters/event-log-memory';
import { civilDate, type DomainEvent } from '#libs/domain/kernel';
import { inventedId, tell, told, type Told } from '#libs/testing/history';
import { calledLovingAndLasting, cameIntoCare, known, matters } from '#libs/testing/journey-builders';
import { rollOfLog, TwoRelationshipsReader } from '#libs/application';

const MAYA = inventedId(1);
const SOL = inventedId(2);
const clock = { today: () => civilDate('2026-06-30'), now: () => '2026-06-30T09:00:00.000Z' };
const on = (who: string, day: string, ...events: readonly (DomainEvent | readonly DomainEvent[])[]): Told[] =>
  events.flat().map((event) => told(who, event.type, event.data, { recordedAt: `${day}T09:00:00.000Z` }));

const history = [
  ...on(
    MAYA,
    '2024-01-01',
    known('100', 'Maya', '2010-05-10'),
    cameIntoCare('2020-01-01'),
    matters('nan', 'grandparent'),
  ),
  ...on(SOL, '2024-01-02', known('200', 'Sol', '2012-05-10'), cameIntoCare('2022-01-01')),
  ...on(MAYA, '2026-05-01', calledLovingAndLasting('nan', '2026-05-01')),
];

async function reader(): Promise<{
  readonly figures: TwoRelationshipsReader;
  afresh(): TwoRelationshipsReader;
  more(late: readonly Told[]): Promise<void>;
}> {
  const log = createMemoryEventLog();
  await tell(log, history);
  return {
    figures: new TwoRelationshipsReader(log, rollOfLog(log), clock),
    afresh: () => new TwoRelationshipsReader(log, rollOfLog(log), clock),
    more: (late) => tell(log, late, history.length),
  };
}

describe('The figures of everybody on record', () => {
  it('are of everybody looked after on the day, by name', async () => {
    const { figures } = await reader();
    const { onTheDay } = await figures.figures();
    expect(onTheDay.list.map(({ name, result }) => [name, result])).toEqual([
      ['Maya', 1],
      ['Sol', 'unknown'],
    ]);
    expect((await figures.figures({ on: civilDate('2021-06-01') })).onTheDay.list.map(({ name }) => name)).toEqual([
      'Maya',
    ]);
  });

  it('take in what was recorded since they were last asked, and whoever is new', async () => {
    const { figures, more } = await reader();
    await figures.figures();
    await more([
      ...on(MAYA, '2026-06-20', matters('Kai', 'half-brother-or-sister'), calledLovingAndLasting('Kai', '2026-04-01')),
      ...on(inventedId(3), '2026-06-20', known('300', 'Ida', '2011-01-01'), cameIntoCare('2026-06-19')),
    ]);
    const { onTheDay, moments } = await figures.figures();
    expect(onTheDay.list.map(({ name, result }) => [name, result])).toEqual([
      ['Ida', 'unknown'],
      ['Maya', '2 or more'],
      ['Sol', 'unknown'],
    ]);
    expect(moments.find(({ kind }) => kind === 'birthday-16')).toMatchObject({
      then: { fewer: 1, twoOrMore: 0 },
      now: { fewer: 0, twoOrMore: 1 },
    });
  });

  it('answer as known at a past moment, and on its own day, whatever was recorded later', async () => {
    const { figures, more, afresh } = await reader();
    const then = await figures.figures({ asKnownAt: '2026-04-30' });
    await more(on(MAYA, '2026-06-20', calledLovingAndLasting('nan', '2026-04-01')));
    expect(then).toMatchObject({ on: '2026-04-30', onTheDay: { share: { notKnown: 2 } } });
    for (const one of [figures, afresh()]) expect(await one.figures({ asKnownAt: '2026-04-30' })).toEqual(then);
    expect((await figures.figures({ asKnownAt: '2023-12-31' })).onTheDay.list).toEqual([]);
  });

  it('tell how far they have come', async () => {
    const seen: string[] = [];
    const { figures } = await reader();
    await figures.figures({}, (done, total) => seen.push(`${done} of ${total}`));
    expect(seen).toEqual(['1 of 2', '2 of 2']);
  });
});
