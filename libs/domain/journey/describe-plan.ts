import type { DomainEvent, Recorded } from '../kernel';
import { areaInWords, type NeedStatus, type PathwayPlansEvent } from '../pathway-plans';
import type { Described } from './described';

type PlanEvent = Exclude<PathwayPlansEvent, { type: 'CareLeaverPositionRecorded' }>;
type DataOf<T extends PlanEvent['type']> = Extract<PlanEvent, { type: T }>['data'];
type Said = Pick<Described, 'words'> & Partial<Pick<Described, 'level' | 'detail' | 'relationshipIds'>>;
type Describers = { readonly [T in PlanEvent['type']]: (data: DataOf<T>) => Said };

const STATUS: Readonly<Record<NeedStatus, string>> = {
  'not-started': 'not started',
  'under-way': 'under way',
  met: 'met',
  'no-longer-needed': 'no longer needed',
};
const AGREES = {
  agrees: 'agrees with',
  partly: 'agrees in part with',
  disagrees: 'does not agree with',
} as const;
const about = (area: Parameters<typeof areaInWords>[0]): string => areaInWords(area).toLowerCase();
const people = (ids: readonly string[]): Pick<Said, 'relationshipIds'> => ({ relationshipIds: ids });
const ofPersons = (who: readonly DataOf<'PlanAgreementRecorded'>['whose'][]): Pick<Said, 'relationshipIds'> =>
  people(who.flatMap((one) => (one.kind === 'person' ? [one.relationshipId] : [])));

const DESCRIBERS: Describers = {
  NeedsAssessmentStarted: () => ({ level: 'major', words: 'An assessment of what they need was started' }),
  AssessmentViewRecorded: ({ whose, view, notSoughtReason }) => ({
    words: `Assessment: what the ${whose.replaceAll('-', ' ')} thinks`,
    detail: view ?? `Not asked: ${notSoughtReason ?? 'no reason'}`,
  }),
  AssessmentInformationRecorded: ({ from, what }) => ({ words: `Assessment: information from ${from}`, detail: what }),
  AssessmentDeliberationRecorded: ({ words }) => ({ words: 'Assessment: what was weighed', detail: words }),
  AssessmentResultRecorded: ({ area, helpNeeded, words }) => ({
    words: `Assessment found about ${about(area)}: ${helpNeeded === 'yes' ? 'help is needed' : 'no help is needed'}`,
    detail: words,
  }),
  NeedsAssessmentCompleted: () => ({ level: 'major', words: 'The assessment of what they need was completed' }),
  NeedAdded: ({ area, what, people: ids }) => ({
    level: 'major', words: `A need was put in the plan, about ${about(area)}`, detail: what, ...people(ids),
  }),
  NeedChanged: ({ what, people: ids }) => ({ words: 'A need in the plan was changed', detail: what, ...people(ids) }),
  NeedUpdated: ({ status, words }) => ({ words: `A need in the plan: ${STATUS[status]}`, detail: words }),
  PlanWordsRecorded: ({ about: part, words, noWordsReason }) => ({
    words:
      words === null
        ? `Why their words are missing about ${about(part)}`
        : `Their words about ${about(part)}`,
    detail: words ?? noWordsReason,
  }),
  PlanMatterRecorded: ({ area, how }) => ({ words: `The plan says how, about ${about(area)}`, detail: how }),
  ContingencyRecorded: ({ what, callers }) => ({
    level: 'major',
    words: 'What happens if things go wrong, and who would be called',
    detail: what,
    ...ofPersons(callers.map(({ who }) => who)),
  }),
  PlanActionAdded: ({ what, owners }) => ({ words: 'The plan says what will be done', detail: what, ...ofPersons(owners) }),
  PlanActionWithdrawn: ({ reason }) => ({ words: 'Something in the plan will not be done', detail: reason }),
  HelpDelivered: ({ what, by }) => ({ level: 'major', words: 'They got help', detail: what, ...ofPersons(by) }),
  HelpNotDelivered: ({ reason }) => ({ level: 'major', words: 'They did not get help that was agreed', detail: reason }),
  HelpRecordWithdrawn: ({ reason }) => ({ words: 'What was recorded of help was wrong', detail: reason }),
  PlanVersionMade: ({ version, noWordsReason }) => ({
    level: 'major',
    words: `Version ${version} of the plan was made`,
    detail: noWordsReason === null ? null : `Some of their words are missing: ${noWordsReason}`,
  }),
  PlanAgreementRecorded: ({ version, whose, agrees, words }) => ({
    level: 'major',
    words: `${whose.kind === 'young-person' ? 'The young person' : 'Somebody'} ${AGREES[agrees]} version ${version} of the plan`,
    detail: words,
    ...ofPersons([whose]),
  }),
  PlanReviewed: ({ version, outcome, words }) => ({
    level: 'major',
    words: `Version ${version} of the plan was looked at in a review: it ${outcome === 'stands' ? 'stands' : 'is to be changed'}`,
    detail: words,
  }),
}; // prettier-ignore

/** What an event about an assessment, the plan or help says; undefined for any other. */
export function describePlan(event: Recorded<DomainEvent>): Described | undefined {
  const describer = (DESCRIBERS as Readonly<Record<string, ((data: never) => Said) | undefined>>)[event.type];
  if (describer === undefined) return undefined;
  const { occurred } = event.data as DataOf<'NeedsAssessmentCompleted'>;
  return {
    context: 'plan',
    level: 'minor',
    detail: null,
    relationshipIds: [],
    ...describer(event.data as never),
    occurred,
  };
}
