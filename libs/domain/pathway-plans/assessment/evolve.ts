import type { Recorded } from '../../kernel';
import { actOf, type Act } from '../act';
import type { AssessmentEvent } from './events';
import type { Assessments, AssessmentView, NeedsAssessment } from './state';

type DataOf<T extends AssessmentEvent['type']> = Extract<AssessmentEvent, { type: T }>['data'];
type OnStarted = Exclude<AssessmentEvent['type'], 'NeedsAssessmentStarted'>;
type Handlers = {
  readonly [T in OnStarted]: (known: NeedsAssessment, data: DataOf<T>, act: Act) => Partial<NeedsAssessment>;
};

/** Folds an event about an assessment. Total: what was never started stays so. */
export function evolveAssessments(all: Assessments, { type, data, meta }: Recorded<AssessmentEvent>): Assessments {
  const known = all[data.assessmentId];
  const act = actOf(meta);
  if (type === 'NeedsAssessmentStarted') {
    return known === undefined ? { ...all, [data.assessmentId]: started(data, act) } : all;
  }
  if (known === undefined) return all;
  const change = HANDLERS[type] as (known: NeedsAssessment, data: never, act: Act) => Partial<NeedsAssessment>;
  return { ...all, [known.assessmentId]: { ...known, ...change(known, data as never, act) } };
}

const started = ({ assessmentId, why, occurred }: DataOf<'NeedsAssessmentStarted'>, act: Act): NeedsAssessment => ({
  assessmentId,
  why,
  startedOn: occurred,
  started: act,
  views: [],
  information: [],
  deliberations: [],
  results: [],
  completed: null,
});

function withView(views: readonly AssessmentView[], view: AssessmentView): readonly AssessmentView[] {
  const isKnown = views.some(({ viewId }) => viewId === view.viewId);
  return isKnown ? views.map((known) => (known.viewId === view.viewId ? view : known)) : [...views, view];
}

const HANDLERS: Handlers = {
  AssessmentViewRecorded: ({ views }, { viewId, whose, name, view, notSoughtReason, occurred: on }, recorded) => ({
    views: withView(views, { viewId, whose, name, view, notSoughtReason, on, recorded }),
  }),
  AssessmentInformationRecorded: ({ information }, { informationId, from, what, occurred: on }, recorded) => ({
    information: [...information, { informationId, from, what, on, recorded }],
  }),
  AssessmentDeliberationRecorded: ({ deliberations }, { deliberationId, who, words, occurred: on }, recorded) => ({
    deliberations: [...deliberations, { deliberationId, who, words, on, recorded }],
  }),
  AssessmentResultRecorded: ({ results }, { area, helpNeeded, words, occurred: on }, recorded) => ({
    results: [...results, { area, helpNeeded, words, on, recorded }],
  }),
  NeedsAssessmentCompleted: ({ completed }, { occurred: on }, recorded) => ({
    completed: completed ?? { on, recorded },
  }),
};
