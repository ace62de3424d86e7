import { factAt } from '#libs/domain/journey';
import type { DomainEvent, Recorded } from '#libs/domain/kernel';
import type { FactRef } from '#libs/domain/rulebook/duties';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';

/** Where the last event that records each fact stands, by what the duties call it. */
export type FactLinks = (fact: FactRef) => string | undefined;

interface Named {
  readonly factId?: string;
  readonly recordId?: string;
  readonly visitId?: string;
  readonly assessmentId?: string;
  readonly version?: number;
}

const named = (kind: string, id: string | number | undefined): readonly string[] =>
  id === undefined ? [] : [`${kind}:${id}`];

/** What an event's fact is called by the duties: most have a name of their own, some are called by kind and id. */
function namesOf({ type, data }: Recorded<DomainEvent>): readonly string[] {
  const { factId, recordId, visitId, assessmentId, version } = data as Named;
  return [
    ...(factId === undefined ? [] : [factId]),
    ...named('visit', visitId),
    ...named('assessment', assessmentId),
    ...(type === 'PlanVersionMade' ? named('plan-version', version) : []),
    ...KINDS.flatMap((kind) => named(kind, recordId)),
  ];
}

const KINDS = [
  'terms', 'carers-approval', 'visit-asked', 'placement-plan', 'area-notice', 'conversation', 'home-after-care',
  'adviser-contact',
]; // prettier-ignore

/** Links from the facts of a duty back to the line of the timeline that records them, at the moment that is shown. */
export function factLinks({ youngPersonId, answer: { journey }, question }: OpenedCase): FactLinks {
  const events = new Map<string, string>();
  const streams = { journey: journey.known.journey, contactLog: journey.known.contactLog };
  for (const stream of ['journey', 'contactLog'] as const) {
    for (const event of streams[stream]) {
      for (const name of namesOf(event)) events.set(name, factAt(stream, event.meta.revision).replace(':', '-'));
    }
  }
  const all = paths.case.timeline({ youngPersonId }, { ...question, detail: 'all', everything: 'yes' });
  return ({ factId }) => {
    if (factId.startsWith('leaving-care:')) return paths.leavingCare.show({ youngPersonId }, question);
    const anchor = events.get(factId);
    return anchor === undefined ? undefined : `${all}#${anchor}`;
  };
}
