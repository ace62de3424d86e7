import type { PlanWho } from '#libs/domain/pathway-plans';
import { optionalOneOf, optionalText } from '#libs/web-kit';
import type { Choice, Question } from '../../small-form/small-form';
import { SHORT_MAX, type AboutPlan } from './plan-form';

/** A choice that stands for somebody, as it is sent. */
const valueOf = (who: PlanWho): string => {
  switch (who.kind) {
    case 'young-person':
      return 'young-person';
    case 'worker':
      return `worker:${who.ref}`;
    case 'person':
      return `person:${who.relationshipId}`;
    case 'other':
      return '';
  }
};

interface Whom {
  readonly value: string;
  readonly text: string;
  readonly who: PlanWho;
}

/** Whom a plan can name: the young person, their workers, and people who matter who are not restricted. */
function everybody({ opened, plan }: AboutPlan): readonly Whom[] {
  const { workers, people } = opened.answer.view;
  const named: readonly (readonly [PlanWho, string])[] = [
    [{ kind: 'young-person' }, `${plan.youngPerson} (the young person)`],
    ...people
      .filter(({ past, restrictions }) => !past && restrictions.length === 0)
      .map(({ relationshipId, name }) => [{ kind: 'person', relationshipId }, name] as const),
    ...workers.map(({ role, workerRef }) => {
      return [{ kind: 'worker', ref: workerRef }, `${workerRef} (${role.replaceAll('-', ' ')})`] as const;
    }),
  ];
  return named.map(([who, text]) => ({ value: valueOf(who), text, who }));
}

/** Asks for somebody: one of those on record, or somebody else by name. */
export const whoQuestions = (
  at: AboutPlan,
  label: string,
  empty = 'Nobody named yet',
  withYoungPerson = true,
): readonly Question[] => [
  {
    kind: 'select',
    name: 'who',
    label,
    items: [{ value: '', text: empty }, ...choices(at, withYoungPerson)],
  },
  { kind: 'text', name: 'whoElse', label: 'Or somebody else, by name (optional)' },
];

const choices = (at: AboutPlan, withYoungPerson: boolean): readonly Choice[] =>
  everybody(at)
    .filter(({ who }) => withYoungPerson || who.kind !== 'young-person')
    .map(({ value, text }) => ({ value, text }));

/** The fields of that question. Somebody who has just been chosen elsewhere and is restricted now is refused by the record, not here. */
export const whoFields = (at: AboutPlan) => ({
  who: optionalOneOf(everybody(at).map(({ value }) => value)),
  whoElse: optionalText({ max: SHORT_MAX }),
});

/** Everybody who was answered: nobody, one, or one and somebody else. */
export function whoAnswered(
  at: AboutPlan,
  answers: { readonly who: string | null; readonly whoElse: string | null },
): PlanWho[] {
  const chosen = everybody(at).find(({ value }) => value === answers.who);
  return [
    ...(chosen === undefined ? [] : [chosen.who]),
    ...(answers.whoElse === null ? [] : [{ kind: 'other', name: answers.whoElse } as const]),
  ];
}

/** What the question shows when there is an answer already. */
export function whoValues(owners: readonly PlanWho[]): Readonly<Record<string, string>> {
  const chosen = owners.find(({ kind }) => kind !== 'other');
  const other = owners.find((one) => one.kind === 'other');
  return {
    ...(chosen === undefined ? {} : { who: valueOf(chosen) }),
    ...(other?.kind === 'other' ? { whoElse: other.name } : {}),
  };
}

/** People who matter, whom something can be about. */
export const aboutWhom = ({ opened }: AboutPlan): readonly Choice[] =>
  opened.answer.view.people
    .filter(({ past }) => !past)
    .map(({ relationshipId, name }) => ({ value: relationshipId, text: name }));
