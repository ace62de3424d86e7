import type { DomainEvent } from '#libs/domain/kernel';
import { told, type Told } from '#libs/testing/history';
import { endedWith, idOf } from '#libs/testing/journey-builders';
import { readPdf } from '#libs/testing/read-pdf';
import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import type { Answer, Visitor } from '../support/visitor';
import { KIT, KIT_GRAN, kitsHistory } from '../support/world';

jest.setTimeout(120_000);

const kit = { youngPersonId: KIT };
const GRAN = `person:${KIT_GRAN}`;
const on = (name: string, year: string, month: string, day: string) => ({
  [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year,
}); // prettier-ignore
const formOf = (planForm: string, about: Readonly<Record<string, string>> = {}): string =>
  paths.plan.form({ ...kit, planForm }, about);
const recorded = (day: string, ...events: readonly (DomainEvent | readonly DomainEvent[])[]): Told[] =>
  events.flat().map(({ type, data }) => told(KIT, type, data, { recordedAt: `${day}T09:00:00.000Z`, actor: 'SW001' }));

describe('The plan for leaving care, relationships first', () => {
  let planner: TestPlanner;
  let worker: Visitor;
  let need: { need: string };

  beforeAll(async () => {
    planner = await openPlanner();
    await planner.tell(kitsHistory);
    worker = await planner.as('social-worker', 'SW001');
  });
  afterAll(() => planner.close());

  const send = (
    planForm: string,
    fields: Readonly<Record<string, string>>,
    about: Readonly<Record<string, string>> = {},
  ): Promise<Answer> => worker.submit(formOf(planForm, about), fields);
  const done = async (
    planForm: string,
    fields: Readonly<Record<string, string>>,
    about: Readonly<Record<string, string>> = {},
  ) => {
    const answer = await send(planForm, fields, about);
    expect([planForm, answer.status, answer.status === 303 ? '' : answer.words]).toEqual([planForm, 303, '']);
    return answer;
  };
  const plan = async (): Promise<string> => (await worker.get(paths.plan.show(kit))).words;
  const idsOf = async (type: string, field: string): Promise<readonly string[]> => {
    const { events } = await planner.engine.log.readStream(`journey-${KIT}`);
    return events.filter((one) => one.type === type).map(({ data }) => (data as Record<string, string>)[field] ?? '');
  };

  it('is empty at first, and says what there is to do', async () => {
    const words = await plan();
    expect(words).toContain('Open needs without delivered help: 0');
    expect(words).toContain('No version of this plan has been made yet');
    expect(words.indexOf('Family and other relationships')).toBeLessThan(words.indexOf('Home , no needs'));
    expect(words).toContain('not checked against the text of the law');
  });

  it('begins with an assessment that says everything it still lacks', async () => {
    await done('assessment-start', { why: 'turned-16' });
    const [assessment = ''] = await idsOf('NeedsAssessmentStarted', 'assessmentId');
    const about = { assessment };
    const early = await send('assessment-complete', {}, about);
    expect(early.status).toBe(400);
    expect(early.words).toContain('Write down what the young person thinks, or why they were not asked');
    expect(early.words).toContain('Say what was found about: family and other relationships');
    await done('assessment-view', { whose: 'young-person', view: 'I want to see Gran more' }, about);
    for (const whose of ['parent', 'connected-person', 'carer']) {
      await done('assessment-view', { whose, notSoughtReason: 'Kit asked us not to' }, about);
    }
    await done('assessment-information', { from: 'College', what: 'Goes to every lesson' }, about);
    await done('assessment-deliberation', { who: 'Kit and SW001', words: 'Whether Gran lives too far away' }, about);
    const areas = [
      'family-and-social-relationships', 'contact-and-support', 'accommodation', 'education-and-training', 'employment',
      'money', 'practical-skills', 'health', 'identity',
    ]; // prettier-ignore
    for (const area of areas)
      await done('assessment-result', { helpNeeded: 'yes', words: `About ${area}` }, { area, ...about });
    await done('assessment-complete', {}, about);
    expect(await plan()).toContain('They turned 16: started 4 March 2026 . Complete 4 March 2026');
  });

  it('leads with open needs that no help has reached, not with the number of assessments', async () => {
    await done(
      'need-add',
      {
        area: 'family-and-social-relationships',
        what: 'See Gran Pauline monthly',
        about: KIT_GRAN,
        who: 'worker:SW001',
        ...on('byWhen', '2026', '5', '1'),
      },
      { area: 'family-and-social-relationships' },
    );
    const [needId = ''] = await idsOf('NeedAdded', 'needId');
    need = { need: needId };
    const words = await plan();
    expect(words).toContain('Open needs without delivered help: 1');
    expect(words).not.toContain('assessments: 1');
    const list = (await worker.get(paths.plan.withoutHelp(kit))).words;
    expect(list).toContain('See Gran Pauline monthly');
    expect(list).toContain('No help yet, and nothing is to be done');
  });

  it('says beside each field what is missing, and loses nothing that was typed', async () => {
    const answer = await send(
      'need-add',
      { area: 'money', what: ' ', whoElse: 'Housing office Example', ...on('byWhen', '2026', '2', '31') },
      { area: 'money' },
    );
    expect(answer.status).toBe(400);
    expect(answer.words).toContain('Say what they need');
    expect(answer.words).toContain('Enter a real date');
    expect(answer.html).toContain('value="Housing office Example"');
  });

  it('keeps every update, and what was said before', async () => {
    await done('need-update', { status: 'under-way', words: 'Rang Gran to ask' }, need);
    await done('need-update', { status: 'under-way', words: 'The first Sunday is booked' }, need);
    await done(
      'need-change',
      { what: 'See Gran Pauline monthly', about: KIT_GRAN, who: 'young-person', ...on('byWhen', '2026', '6', '1') },
      need,
    );
    const words = (await worker.get(paths.plan.need({ ...kit, needId: need.need }))).words;
    expect(words).toContain('Rang Gran to ask');
    expect(words).toContain('The first Sunday is booked');
    expect(words).toContain('Seen to by SW001, by 1 May 2026');
  });

  it('makes no version before somebody is named who would be called, and the young person’s words are there or why not', async () => {
    const early = await send('version-make', on('on', '2026', '3', '4'));
    expect(early.status).toBe(400);
    expect(early.words).toContain('Say first what happens if things go wrong, and name who would be called');
    expect(early.words).toContain('Write down the young person’s words first, or say why they are missing');
    await done('contingency', { what: 'Stay with Gran for the weekend', who: GRAN, agreed: 'yes' });
    await done(
      'words',
      { words: 'Gran is the one I ring', saidBy: 'young-person' },
      { about: 'family-and-social-relationships' },
    );
    const still = await send('version-make', on('on', '2026', '3', '4'));
    expect(still.words).toContain('missing: the plan as a whole');
    await done(
      'words',
      { noWordsReason: 'Kit did not want to talk that day', saidBy: 'young-person' },
      { about: 'whole-plan' },
    );
    await done('version-make', on('on', '2026', '3', '4'));
    expect(await plan()).toContain('The last version is version 1 of 4 March 2026');
  });

  it('counts a need as helped when help has come, and says what came of each action', async () => {
    await done('action-add', { what: 'Drive Kit to Gran', who: 'worker:SW001' }, need);
    const [action = ''] = await idsOf('PlanActionAdded', 'actionId');
    await done('help-not-delivered', { reason: 'The pool car was away' }, { ...need, action });
    expect(await plan()).toContain('Open needs without delivered help: 1');
    await done('help-delivered', { what: 'Tea with Gran', who: 'worker:SW001' }, { ...need, action });
    const words = (await worker.get(paths.plan.need({ ...kit, needId: need.need }))).words;
    expect(words).toContain('They did not get help, 4 March 2026: The pool car was away');
    expect(words).toContain('They got help, 4 March 2026: Tea with Gran (SW001)');
    expect(await plan()).toContain('Open needs without delivered help: 0');
  });

  it('compares any two versions in words', async () => {
    await done(
      'need-change',
      { what: 'See Gran Pauline every week', about: KIT_GRAN, who: 'young-person', ...on('byWhen', '2026', '6', '1') },
      need,
    );
    await done('version-make', on('on', '2026', '3', '4'));
    const words = (await worker.get(paths.plan.version({ ...kit, version: '2' }, { with: '1' }))).words;
    expect(words).toContain('From version 1 to version 2');
    expect(words).toContain('Need “See Gran Pauline monthly” is now put as “See Gran Pauline every week”');
    expect(words).toContain('action “Drive Kit to Gran” was added');
    const same = (await worker.get(paths.plan.version({ ...kit, version: '2' }, { with: 'now' }))).words;
    expect(same).toContain('Nothing changed.');
  });

  it('keeps disagreement in the young person’s own words, and the reviewing officer sees it', async () => {
    const empty = await send('agree', { who: 'young-person', agrees: 'disagrees' }, { version: '2' });
    expect(empty.words).toContain('Write down what they do not agree with, in their words');
    await done(
      'agree',
      { who: 'young-person', agrees: 'disagrees', words: 'I want to live with Gran' },
      { version: '2' },
    );
    await done('agree', { who: GRAN, agrees: 'agrees' }, { version: '2' });
    await done('reviewed', { outcome: 'to-be-changed', words: 'Look at living with Gran' }, { version: '2' });
    const officer = await planner.as('reviewing-officer', 'RO001');
    const seen = (await officer.get(paths.plan.show(kit))).words;
    expect(seen).toContain('The young person on version 2: does not agree');
    expect(seen).toContain('I want to live with Gran');
    expect(seen).not.toContain('Add a need');
    expect((await officer.get(paths.case.show(kit))).words).toContain('does not agree with version 2 of the plan');
    expect((await officer.get(formOf('need-add'))).status).toBe(403);
  });

  it('is one page on paper for the young person, in plain words, numbered', async () => {
    const answer = await worker.get(paths.plan.youngPersonsCopy({ ...kit, version: '2' }));
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
    const read = readPdf(answer.bytes);
    const text = read.text.replaceAll('\n', ' ');
    expect(read).toMatchObject({ pages: 1, language: 'en-GB', isTagged: true });
    expect(text).toContain('Version 2 of 4 March 2026, as known at 4 March 2026 at 10:00, page 1 of 1');
    expect(text).toContain('I can call Gran Pauline (they said yes)');
    expect(text).toContain('See Gran Pauline every week. Who does it: me.');
    expect(text).toContain('I do not agree with this plan');
    expect(text.indexOf('People who matter to me')).toBeLessThan(text.indexOf('If things go wrong'));
    expect(text).not.toMatch(/placement|contact|sibling|\bLAC\b/i);
  });

  it('is a full copy on paper for the file, with what changed and who agrees', async () => {
    const read = readPdf((await worker.get(paths.plan.fileCopy({ ...kit, version: '2' }))).bytes);
    const text = read.text.replaceAll('\n', ' ').replaceAll('  ', ' ');
    expect(text).toContain('Open needs without delivered help: 0');
    expect(text).toContain('What changed since version 1');
    expect(text).toContain('“I want to live with Gran” (SW001)');
    expect(text).toContain(`page ${read.pages} of ${read.pages}`);
  });

  it('writes down who looked at the paper as at any page of the case', async () => {
    await worker.get(paths.plan.fileCopy({ ...kit, version: '1' }));
    const [latest] = await planner.engine.accessLog.entriesFor(KIT, 1);
    expect(latest).toMatchObject({ actor: 'SW001', action: 'view-case', result: 'allowed' });
    expect(latest?.route).toContain('/plan/versions/:version/file.pdf');
    const stranger = await planner.as('social-worker', 'SW002');
    expect((await stranger.get(paths.plan.fileCopy({ ...kit, version: '1' }))).status).toBe(404);
    expect((await worker.get(paths.plan.fileCopy({ ...kit, version: '9' }))).status).toBe(404);
  });

  it('says when whoever would be called is not there any more, and makes no version on them alone', async () => {
    await planner.tell(recorded('2026-03-04', endedWith('kit-gran', 'death', '2026-03-03')));
    expect(await plan()).toContain('the relationship has ended');
    expect((await worker.get(paths.case.show(kit))).words).toContain(
      'The plan says Gran Pauline would be called if things go wrong',
    );
    await done('need-add', { area: 'money', what: 'A bus pass' }, { area: 'money' });
    const answer = await send('version-make', on('on', '2026', '3', '4'));
    expect(answer.words).toContain('Nobody who would be called is still there: name somebody else first');
  });

  it('shows the plan as it was, and takes nothing down at a past moment', async () => {
    const then = await worker.get(paths.plan.show(kit, { asItWasOn: '2026-03-03' }));
    expect(then.words).not.toContain('See Gran Pauline');
    expect(then.words).not.toContain('Add a need');
  });

  it('tells the story of the plan in the timeline', async () => {
    const words = (await worker.get(paths.case.timeline(kit, { detail: 'all' }))).words;
    for (const line of [
      'A need was put in the plan',
      'They got help',
      'Version 2 of the plan was made',
      'does not agree with version 2',
    ]) {
      expect(words).toContain(line);
    }
    expect(idOf('kit-gran')).toBe(KIT_GRAN);
  });
});
