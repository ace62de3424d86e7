import { civilDate, onDay, type DomainEvent } from '#libs/domain/kernel';
import type { PathwayPlansEvent } from '#libs/domain/pathway-plans';
import { told, type Told } from '#libs/testing/history';
import { idOf } from '#libs/testing/journey-builders';
import { KIT, KIT_GRAN } from './world';

/** What is in Kit's plan, for tests that look at every page: a need with help, one without, and two versions. */
export const KIT_NEED = idOf('kit sees gran');
export const KIT_ASSESSMENT = idOf('kit is assessed');

const WORKER = { kind: 'worker', ref: 'SW001' } as const;
const GRAN = { kind: 'person', relationshipId: KIT_GRAN } as const;
const on = (day: string) => onDay(civilDate(day));

const events: readonly PathwayPlansEvent[] = [
  {
    type: 'NeedsAssessmentStarted',
    data: { assessmentId: KIT_ASSESSMENT, why: 'turned-16', occurred: on('2026-01-20') },
  },
  {
    type: 'AssessmentViewRecorded',
    data: {
      assessmentId: KIT_ASSESSMENT, viewId: idOf('kit thinks'), whose: 'young-person', name: null,
      view: 'I want to see Gran more', notSoughtReason: null, occurred: on('2026-01-21'),
    },
  },
  {
    type: 'NeedAdded',
    data: {
      needId: KIT_NEED, area: 'family-and-social-relationships', what: 'See Gran Pauline monthly', people: [KIT_GRAN],
      owners: [WORKER], byWhen: civilDate('2026-03-01'), assessmentId: KIT_ASSESSMENT, occurred: on('2026-01-25'),
    },
  },
  {
    type: 'NeedAdded',
    data: {
      needId: idOf('kit rides the bus'), area: 'money', what: 'A bus pass to college', people: [], owners: [],
      byWhen: civilDate('2026-02-01'), assessmentId: null, occurred: on('2026-01-25'),
    },
  },
  {
    type: 'PlanActionAdded',
    data: {
      actionId: idOf('drive to gran'), needId: KIT_NEED, what: 'Drive Kit to Gran on Sundays', owners: [WORKER],
      dueOn: civilDate('2026-02-15'), occurred: on('2026-01-25'),
    },
  },
  {
    type: 'ContingencyRecorded',
    data: { what: 'Stay with Gran for the weekend', callers: [{ who: GRAN, agreed: 'yes', note: 'Any time' }], occurred: on('2026-01-25') },
  },
  {
    type: 'PlanWordsRecorded',
    data: {
      about: 'family-and-social-relationships', words: 'Gran is the one I ring', noWordsReason: null,
      saidBy: 'young-person', occurred: on('2026-01-25'),
    },
  },
  {
    type: 'PlanVersionMade',
    data: { versionId: idOf('version 1'), version: 1, noWordsReason: 'Kit was at college', occurred: on('2026-01-30') },
  },
  {
    type: 'HelpDelivered',
    data: {
      actionId: idOf('drive to gran'), needId: KIT_NEED, deliveryId: idOf('sunday tea'), what: 'Tea with Gran', by: [WORKER],
      occurred: on('2026-02-15'),
    },
  },
  {
    type: 'NeedUpdated',
    data: { needId: KIT_NEED, updateId: idOf('went well'), status: 'under-way', words: 'Kit was glad', occurred: on('2026-02-16') },
  },
  {
    type: 'PlanVersionMade',
    data: { versionId: idOf('version 2'), version: 2, noWordsReason: 'Kit was at college', occurred: on('2026-02-20') },
  },
  {
    type: 'PlanAgreementRecorded',
    data: {
      agreementId: idOf('kit says no'), version: 2, whose: { kind: 'young-person' }, agrees: 'disagrees',
      words: 'Once a month is not enough', occurred: on('2026-02-21'),
    },
  },
]; // prettier-ignore

export const kitsPlan: readonly Told[] = (events as readonly DomainEvent[]).map(({ type, data }) =>
  told(KIT, type, data, { recordedAt: '2026-02-22T09:00:00.000Z', actor: 'SW001' }),
);
