import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { foldJourney, versionShown, type Journey } from '#libs/domain/journey';
import { planWithPeopleCommands } from '#libs/domain/journey/plan';
import { civilDate } from '#libs/domain/kernel';
import { LIFE_AREAS, pathwayPlansCommands, versionsBy } from '#libs/domain/pathway-plans';
import { aStory, commandIn, decided, eventsOf, idOf, matters, restricted } from '#libs/testing/journey-builders';
import { readPdf, type ReadPdf } from '#libs/testing/read-pdf';
import { drawPaper, type Block } from '#libs/web-kit/pdf';
import { fileCopy } from './file-copy';
import { leftOutOfOnePage, youngPersonsCopy } from './young-persons-copy';

/** Where to keep the papers, to be looked at; none are kept when it is not set. */
const PAPERS = process.env['PAPERS'];
const DAY = '2026-03-10';
const COMMANDS = [...planWithPeopleCommands, ...pathwayPlansCommands];
type Story = ReturnType<typeof aStory>;
const told = (story: Story, name: string, input: object): Story =>
  story.on(DAY, eventsOf(decided(commandIn(COMMANDS, name), story, input, { today: DAY })));
const person = (who: string) => ({ kind: 'person', relationshipId: idOf(who) }) as const;

const kit = aStory()
  .on('2026-01-01', { type: 'PreferredNameRecorded', data: { name: 'Łukasz', toldBy: 'young-person' } })
  .on('2026-01-01', matters('Gran Pauline', 'grandparent'), matters('Đặng', 'friend'), matters('فاطمة', 'mentor'));
const CALLERS = [
  { who: person('Gran Pauline'), agreed: 'yes', note: 'Any time' },
  { who: person('Đặng') },
  { who: person('فاطمة') },
];

function planned(needsInEach: number): Story {
  let story = told(kit, 'RecordContingency', { what: 'Stay with Gran while another home is found', callers: CALLERS });
  for (const area of LIFE_AREAS) {
    story = told(story, 'RecordPlanWords', { about: area, words: `What I say about ${area}: I want it to be near people I know.` });
    story = told(story, 'RecordPlanMatter', { area, how: 'We look at it together every month and write down what came of it', owners: [{ kind: 'young-person' }] });
    for (let at = 1; at <= needsInEach; at += 1) {
      const what = `Need ${at} in ${area}, with a sentence beside it that says in plain words what it is about and for whom`;
      story = told(story, 'AddNeed', { needId: idOf(`${area} ${at}`), area, what, owners: [person('Gran Pauline'), { kind: 'worker', ref: 'SW0004' }], byWhen: '2026-09-01' });
    }
  }
  story = told(story, 'RecordPlanWords', { about: 'whole-plan', words: 'I want to live near Gran and finish college.' });
  return told(story, 'MakePlanVersion', { versionId: idOf('v1') });
} // prettier-ignore

const journeyOf = (story: Story): Journey => foldJourney(story.journey, []);

async function onPaper(story: Story, copy: 'one page' | 'file'): Promise<ReadPdf> {
  const journey = journeyOf(story);
  const day = civilDate(DAY);
  const [version] = versionsBy(journey.pathwayPlans, day);
  if (version === undefined) throw new Error('no version was made');
  const plan = versionShown(journey, version, day);
  const blocks: readonly Block[] =
    copy === 'file'
      ? fileCopy({ plan, version, before: undefined, journey, identifier: 'K000001' })
      : youngPersonsCopy(plan, version);
  const paper = { title: 'My plan', author: 'Throughline', foot: 'Version 1 of 10 March 2026, as known at 10 March 2026 at 09:00', at: `${DAY}T09:00:00Z` };
  const fit = copy === 'file' ? {} : { fit: { onOnePage: true, leftOut: leftOutOfOnePage } as const };
  const bytes = await drawPaper({ ...paper, blocks, ...fit });
  if (PAPERS !== undefined) {
    mkdirSync(PAPERS, { recursive: true });
    writeFileSync(path.join(PAPERS, `${copy.replace(' ', '-')}-${story.journey.length}.pdf`), bytes);
  }
  return readPdf(bytes);
} // prettier-ignore

const inOneLine = ({ text }: ReadPdf): string => text.replaceAll('\n', ' ').replaceAll(/ +/g, ' ');

describe('The page for the young person', () => {
  it('is one page, whatever is in the plan, and says how much it leaves out', async () => {
    for (const needs of [1, 4, 12]) {
      const read = await onPaper(planned(needs), 'one page');
      expect([needs, read.pages]).toEqual([needs, 1]);
      if (needs > 1) expect(inOneLine(read)).toMatch(/This is one page\. \d+ more things are in my full plan/);
    }
  });

  it('has their words and their people first, and whom to call before everything else', async () => {
    const text = inOneLine(await onPaper(planned(12), 'one page'));
    const order = ['I want to live near Gran and finish college', 'People who matter to me', 'If things go wrong'];
    const found = order.map((words) => text.indexOf(words));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });

  it('writes every name as near as it can, and says where it cannot', async () => {
    const text = inOneLine(await onPaper(planned(1), 'one page'));
    expect(text).toContain('Lukasz. Version 1, made on 10 March 2026');
    expect(text).toContain('I can call Dang (they have not been asked yet)');
    expect(text).toContain('Who does it: Gran Pauline and my worker (SW0004). By 1 September 2026.');
    expect(text).toContain('I can call [letters that cannot be printed]');
    expect(text).toMatch(/Written with other letters in the record: .*“Lukasz”/);
  });

  it('names nobody who has been restricted since the version was made', async () => {
    const since = planned(1).on(DAY, restricted('Gran Pauline', DAY, { kind: 'no-contact' }));
    const text = inOneLine(await onPaper(since, 'one page'));
    expect(text).not.toContain('I can call Gran Pauline');
    expect(text).not.toContain('Who does it: Gran Pauline');
  });
});

describe('The full copy for the file', () => {
  it('has everything, numbered page by page, with the law behind each part', async () => {
    const read = await onPaper(planned(4), 'file');
    const text = inOneLine(read);
    expect(read.pages).toBeGreaterThan(2);
    for (const area of LIFE_AREAS) expect(text).toContain(`Need 4 in ${area},`);
    expect(text).toContain('Open needs without delivered help: 36');
    expect(text).toContain('Schedule 8, paragraph 6 (not checked against the text of the law)');
    expect(text).toContain(`page ${read.pages} of ${read.pages}`);
    expect(read.tags.filter((tag) => tag === 'H2').length).toBeGreaterThan(9);
  });

  it('says of somebody who was named and is restricted now that there is a restriction', async () => {
    const since = planned(1).on(DAY, restricted('Gran Pauline', DAY, { kind: 'supervised-only' }));
    expect(inOneLine(await onPaper(since, 'file'))).toContain('Gran Pauline (there is a restriction)');
  });
});
