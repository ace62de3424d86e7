import type { DomainEvent } from '#libs/domain/kernel';
import { PromisesReader } from '#libs/application';
import { told, type Told } from '#libs/testing/history';
import {
  agreed, anOption, idOf, lookedAndFoundNone, missedEachOther, moveHappened, movedTo, moveProposed, sawEachOther, staying, viewsSought,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import { runCommand } from '../support/run-command';
import type { Visitor } from '../support/visitor';
import { KIT, KIT_GRAN, KIT_OPTION, KIT_PROMISE, kitsHistory } from '../support/world';

jest.setTimeout(60_000);

const kit = { youngPersonId: KIT };
const KIT_DEAN = idOf('kit-dean');
const move = { ...kit, transitionId: idOf('first') };
const next = { ...kit, transitionId: idOf('next') };
const home = anOption('Foster home in Eastmarket');
const on = (name: string, year: string, month: string, day: string) => ({
  [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year,
}); // prettier-ignore

const recorded = (day: string, ...events: readonly (DomainEvent | readonly DomainEvent[])[]): Told[] =>
  events.flat().map(({ type, data }) => told(KIT, type, data, { recordedAt: `${day}T09:00:00.000Z`, actor: 'SW001' }));

describe('What protects each relationship is promised, and is followed up', () => {
  let planner: TestPlanner;
  let worker: Visitor;
  let manager: Visitor;

  beforeAll(async () => {
    planner = await openPlanner();
    const before = kitsHistory.filter(({ event }) => !/^(Move|Promise)/.test(event.type));
    await planner.tell([
      ...before,
      ...recorded('2026-02-01', agreed('kit-dean', 28, { from: '2026-02-01' })),
      ...recorded(
        '2026-03-01',
        moveProposed('first', '2026-03-01', staying(), home),
        viewsSought('first', '2026-03-01'),
      ),
    ]);
    await signIn();
  });
  afterAll(() => planner.close());

  async function signIn(): Promise<void> {
    worker = await planner.as('social-worker', 'SW001');
    manager = await planner.as('team-manager', 'TM001');
  }
  async function atNoonOn(day: string): Promise<void> {
    planner.clock.set(`${day}T12:00:00.000Z`);
    await signIn();
  }
  const ledger = async (moment: Readonly<Record<string, string>> = {}): Promise<string> =>
    (await worker.get(paths.promises.list(kit, moment))).words;
  const eventsOf = async (type: string): Promise<readonly { data: { relationshipId: string; promiseId: string } }[]> =>
    (await planner.engine.log.readStream(`journey-${KIT}`)).events.filter((e) => e.type === type) as never;
  const promiseWith = async (relationshipId: string): Promise<string> =>
    (await eventsOf('PromiseMade')).find(({ data }) => data.relationshipId === relationshipId)?.data.promiseId ?? '';

  async function decided(about: typeof move): Promise<void> {
    const { html } = await worker.get(paths.moves.submit(about));
    const optionId = /value="([0-9a-f-]{36})"[^>]*>\s*<label[^>]*>\s*\d\. Foster home/.exec(html)?.[1] ?? '';
    const put = await worker.submit(paths.moves.submit(about), { optionId, reasonNotFirst: 'Staying is not possible' });
    expect(put.status).toBe(303);
  }

  it('is nothing at first, and the ledger says when there will be something', async () => {
    expect(await ledger()).toContain('Nothing is promised here.');
  });

  it('turns what was agreed into promises when the move is approved, in the same step', async () => {
    const protect = async (relationshipId: string, note: string, responsible: string): Promise<void> => {
      const form = paths.moves.protect({ ...move, optionId: KIT_OPTION, relationshipId });
      const fields = { kinds: ['contact-plan'], note, responsible, ...on('firstOn', '2026', '3', '7') };
      expect((await worker.submit(form, fields)).status).toBe(303);
    };
    await protect(KIT_GRAN, 'Saturdays with Gran', 'Ruth Example');
    await protect(KIT_DEAN, 'Football with Dean', '');
    await decided(move);
    const approval = { decision: 'approve', reason: 'Nobody can care here after May' };
    expect((await manager.submit(paths.moves.decide(move), approval)).status).toBe(303);
    const made = await eventsOf('PromiseMade');
    const [approved] = await eventsOf('MoveApproved');
    expect(made.map(({ data }) => data.relationshipId)).toEqual([KIT_GRAN, KIT_DEAN]);
    const commandOf = (event: object | undefined): unknown =>
      (event as { metadata: { commandId: string } } | undefined)?.metadata.commandId;
    expect(made.map(commandOf)).toEqual([commandOf(approved), commandOf(approved)]);
  });

  it('shows each promise with who sees to it, from when, how it stands and the move it came from', async () => {
    const words = await ledger();
    expect(words).toMatch(
      /Gran Pauline Saturdays with Gran[\s\S]*From 7 March 2026 Seen to by: Ruth Example Not yet due/,
    );
    expect(words).toMatch(/Dean Football with Dean[\s\S]*Seen to by: Nobody named Not yet due/);
    expect(words).toContain('The carers are moving abroad');
  });

  it('works out from recorded contact that one is kept and another broken, and shows the contacts', async () => {
    await planner.tell([
      ...recorded('2026-03-04', moveHappened('first', home.optionId, '2026-03-04'), movedTo('2026-03-04', '2024-02-19')),
      ...recorded('2026-06-10', sawEachOther('kit-gran', '2026-03-07'), ...['2026-03-21', '2026-04-04', '2026-04-18', '2026-05-02', '2026-05-16', '2026-05-30'].map((day) => sawEachOther('kit-gran', day))),
      ...recorded('2026-06-10', missedEachOther('kit-dean', '2026-03-14'), lookedAndFoundNone('kit-dean', '2026-03-15', '2026-06-06')),
    ]); // prettier-ignore
    await atNoonOn('2026-06-10');
    const words = await ledger();
    expect(words).toMatch(/Dean Football with Dean[\s\S]*Broken No contact held, 1 missed; 3 due \(every 28 days, as agreed\)/);
    expect(words).toMatch(/Gran Pauline Saturdays with Gran[\s\S]*Kept 7 contacts held; 6 due \(every 14 days, as agreed\)/);
    expect(words).toContain('30 May 2026, face to face: held');
    expect(words.indexOf('Football with Dean')).toBeLessThan(words.indexOf('Saturdays with Gran'));
  }); // prettier-ignore

  it('shows both clocks: how it stood as known then, and how it was on a day', async () => {
    expect(await ledger({ asKnownAt: '2026-06-09' })).toMatch(/Football with Dean[\s\S]*Not recorded/);
    expect(await ledger({ asItWasOn: '2026-03-15' })).not.toContain('Broken');
    expect(await ledger({ asKnownAt: '2026-03-01' })).toContain('Nothing is promised here.');
  });

  it('flags the broken promise on the case and on the page of the person, and tells whoever decides next', async () => {
    expect((await worker.get(paths.case.show(kit))).words).toContain('Broken promise about Dean: Football with Dean.');
    const person = await worker.get(paths.people.show({ ...kit, relationshipId: KIT_DEAN }));
    expect(person.words).toMatch(/Promises Football with Dean[\s\S]*Broken/);
    const again = anOption('Foster home in Harrowmere');
    await planner.tell(
      recorded('2026-06-10', moveProposed('next', '2026-06-09', staying(), again), viewsSought('next', '2026-06-09')),
    );
    await decided(next);
    const { words } = await manager.get(paths.moves.decide(next));
    expect(words).toMatch(/Promises from earlier moves that were broken Broken Dean : Football with Dean/);
    expect(words.slice(0, words.indexOf('Your decision'))).not.toContain('Saturdays with Gran');
  });

  it('lets somebody say that it is otherwise, beside what is worked out', async () => {
    const form = paths.promises.form({ ...kit, promiseId: await promiseWith(KIT_DEAN), promiseForm: 'dispute' });
    const empty = await worker.submit(form, { whose: 'young-person', words: '' });
    expect(empty.status).toBe(400);
    expect(empty.words).toContain('Write down how it is, in their words');
    const said = { whose: 'young-person', words: 'We played twice in May', ...on('occurred', '2026', '6', '9') };
    expect((await worker.submit(form, said)).status).toBe(303);
    expect(await ledger()).toMatch(/Football with Dean[\s\S]*Broken[\s\S]*The young person says otherwise, 9 June 2026: “We played twice in May”/);
  }); // prettier-ignore

  it('is replaced by another, and that it had been broken stays to be seen', async () => {
    const form = paths.promises.form({ ...kit, promiseId: await promiseWith(KIT_DEAN), promiseForm: 'replace' });
    const { html } = await worker.get(form);
    expect(html).toContain('Football with Dean');
    const fields = { kind: 'contact-plan', what: 'Calls with Dean on Sundays', owner: 'Ruth Example', everyDays: '7', reason: 'The pitch has closed' };
    const wrong = await worker.submit(form, { ...fields, ...on('from', '2026', '6', '10'), ...on('until', '2026', '6', '1') });
    expect(wrong.words).toContain('The last day must be the first day or a later one');
    expect((await worker.submit(form, { ...fields, ...on('from', '2026', '6', '10') })).status).toBe(303);
    const words = await ledger();
    expect(words).toMatch(/Calls with Dean on Sundays[\s\S]*Not yet due/);
    expect(words).toMatch(/Football with Dean[\s\S]*Replaced By another promise, 10 June 2026: The pitch has closed. Until then: broken./);
    expect((await manager.get(paths.moves.decide(next))).words).toContain('Promises from earlier moves that were broken');
  }); // prettier-ignore

  it('is released by the young person in their own words, once', async () => {
    const form = paths.promises.form({ ...kit, promiseId: await promiseWith(KIT_GRAN), promiseForm: 'release' });
    const said = { saidBy: 'young-person', words: 'I would rather text her', ...on('occurred', '2026', '6', '10') };
    expect((await worker.submit(form, { ...said, saidBy: '' })).words).toContain('Choose who said so');
    expect((await worker.submit(form, said)).status).toBe(303);
    expect(await ledger()).toMatch(/Saturdays with Gran[\s\S]*Released By the young person, 10 June 2026: “I would rather text her”. Until then: kept./);
    expect((await worker.get(form)).words).toContain('This promise has already ended.');
  }); // prettier-ignore

  it('cannot be said of a promise that is not on record', async () => {
    const form = paths.promises.form({ ...kit, promiseId: KIT_PROMISE, promiseForm: 'release' });
    expect((await worker.get(form)).status).toBe(404);
  });

  it('is in the share of promises alive at twelve weeks, as known then and as known now', async () => {
    const reader = new PromisesReader(planner.engine.log, planner.engine.roll, planner.engine.clock);
    const then = await reader.alive('2026-06-09');
    expect(then.rows[0]).toMatchObject({ kindOfMove: 'all', total: 2, alive: 0, broken: 0, notRecorded: 2, rate: null });
    const now = await reader.alive();
    expect(now.rows).toMatchObject([
      { kindOfMove: 'all', total: 2, alive: 1, broken: 1, notRecorded: 0, rate: null, suppressed: true },
      { kindOfMove: 'foster', total: 2 },
    ]);
  }); // prettier-ignore

  it('is told on the command line too, as JSON alone', async () => {
    const ran = await runCommand(planner.engine.config, 'report', 'promises', '--json');
    expect(JSON.parse(ran.out)).toMatchObject({
      asKnownAt: null,
      rows: [
        { kindOfMove: 'all', total: 2, alive: 1, broken: 1, rate: null, suppressed: true },
        { kindOfMove: 'foster' },
      ],
    });
  });
});
