import { askedOfJourney } from '#libs/domain/journey/diary';
import { foldJourney } from '#libs/domain/journey';
import {
  aStory,
  cameIntoCare,
  idOf,
  known,
  movedTo,
  reviewed,
  visitedOn,
  waived,
  type Story,
} from '#libs/testing/journey-builders';
import { civilDate, onDay, type DomainEvent } from '#libs/domain/kernel';
import { diary, type DiaryListState } from './diary';
import type { Row } from './projection';

const KIT = '00000000-0000-4000-8000-00000000000c';
const on = (day: string) => onDay(civilDate(day));

const rowsOf = (story: Story): { duties: readonly Row[]; dutyWaivers: readonly Row[] } => {
  const events = [...story.journey, ...story.contactLog].filter(({ type }) => diary.types.includes(type));
  const state = events.reduce<unknown>((all, event) => diary.evolve(all, event), diary.initial);
  // Kept as JSON between two events.
  return diary.rows(KIT, JSON.parse(JSON.stringify(state)) as DiaryListState) as ReturnType<typeof rowsOf>;
};
/** What a page would show, of what is not done yet. */
const shownOf = (story: Story): readonly object[] =>
  askedOfJourney(foldJourney(story.journey, story.contactLog))
    .filter(({ asked, duty }) => asked.done === null && duty.status === 'in-force')
    .map(({ asked, duty }) => ({
      dutyKey: asked.key,
      dutyId: duty.id,
      sum: asked.sum,
      endsOn: asked.ended?.on ?? null,
    }));
const told = (rows: readonly Row[]): readonly object[] =>
  rows.map(({ dutyKey, dutyId, sum, endsOn }) => ({ dutyKey, dutyId, sum, endsOn }));

const event = (type: string, data: object): DomainEvent => ({ type, data });
const inCare = aStory().on('2024-01-05', known('K1', 'Kit', '2009-05-10'), cameIntoCare('2024-01-01'));
const visited = inCare
  .on('2024-01-20', visitedOn('2024-01-06'), reviewed('2024-01-19'), ...movedTo('2024-01-18', '2024-01-01'))
  .on('2025-06-01',
    event('WorkerAllocated', { factId: 'allocation:pa', workerRef: 'PA1', role: 'personal-adviser', reason: null, occurred: on('2025-05-30') }),
    event('NeedsAssessmentStarted', { assessmentId: idOf('needs'), why: 'turned-16', occurred: on('2025-05-12') }),
    event('NeedsAssessmentCompleted', { assessmentId: idOf('needs'), occurred: on('2025-06-01') }),
    event('PlanVersionMade', { versionId: idOf('v1'), version: 1, noWordsReason: null, occurred: on('2025-06-01') }),
    event('HomeAfterCareRecorded', {
      recordId: idOf('flat'), kind: 'U', where: null, suitability: 'suitable', whySuitability: null,
      providedByAuthority: 'yes', occurred: on('2027-05-10'),
    }),
  ); // prettier-ignore

describe('The diary of duties as a list', () => {
  it.each([
    ['nothing known', aStory()],
    ['somebody in care', inCare],
    ['visits, an assessment, a plan and a home after care', visited],
  ])('asks what the page of the young person asks: %s', (_name, story) => {
    expect(told(rowsOf(story).duties)).toEqual(shownOf(story));
  });

  it('has a row for what is late and for what is far ahead, with the sum', () => {
    const { duties } = rowsOf(inCare);
    expect(duties.find(({ dutyId }) => dutyId === 'V1')).toMatchObject({ due: '2024-01-08', role: 'social-worker' });
    expect(duties.find(({ dutyId }) => dutyId === 'B25')).toMatchObject({ due: '2034-05-10', isPrompt: 1 });
    expect(duties.filter(({ dutyId }) => dutyId === 'L58')).toEqual([]);
  });

  it('leaves out what was done, and asks anew after a move', () => {
    const due = (story: Story, id: string): unknown[] =>
      rowsOf(story).duties.flatMap((row) => (row['dutyId'] === id ? [row['due']] : []));
    expect(due(inCare, 'V1')).toEqual(['2024-01-08']);
    expect(due(visited, 'V1')).toEqual(['2024-01-25']);
    expect(due(inCare, 'L41')).toEqual(['2025-08-10']);
    expect(due(visited, 'L41')).toEqual([]);
  });

  it('keeps who waived what until when, for a question that knows today', () => {
    const [row] = rowsOf(inCare.on('2024-02-01', waived('V1:episode:2024-01-01', '2024-02-20'))).dutyWaivers;
    expect(row).toMatchObject({
      dutyKey: 'V1:episode:2024-01-01',
      from: '2024-02-01',
      until: '2024-02-20',
      endedOn: null,
    });
  });
});
