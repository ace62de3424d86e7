import { dayInWords, type CivilDate } from '../../kernel';
import { disagreementOf, versionsBy } from '../../pathway-plans';
import type { CaseFlag } from '../case-flag';
import type { Journey } from '../state';
import { planOn } from './view';

/** What somebody should act on in a plan: whoever would be called and is not there any more, and what the young person does not agree with. */
export const flagsOfPlan = (journey: Journey, day: CivilDate): readonly CaseFlag[] => [
  ...goneCallers(journey, day),
  ...disagreement(journey, day),
];

const WHY = { ended: 'the relationship has ended', restricted: 'there is a restriction' } as const;

function goneCallers(journey: Journey, day: CivilDate): readonly CaseFlag[] {
  return (planOn(journey, day).contingency?.callers ?? []).flatMap(({ named: { name, who, standing } }) => {
    if (who.kind !== 'person' || (standing !== 'ended' && standing !== 'restricted')) return [];
    const sentence = `The plan says ${name} would be called if things go wrong, but ${WHY[standing]}. Name somebody else.`;
    return [{ code: `caller-${standing}`, severity: 'amber', sentence, relationshipIds: [who.relationshipId] }];
  });
}

function disagreement({ pathwayPlans }: Journey, day: CivilDate): readonly CaseFlag[] {
  const version = versionsBy(pathwayPlans, day).at(-1);
  const said = version === undefined ? undefined : disagreementOf(version);
  if (version === undefined || said === undefined) return [];
  const how = said.agrees === 'partly' ? 'agrees only in part with' : 'does not agree with';
  const sentence = `The young person ${how} version ${version.version} of the plan, of ${dayInWords(version.on)}: “${said.words ?? ''}”`;
  return [{ code: 'plan-disagreement', severity: 'amber', sentence, relationshipIds: [] }];
}
