import { groupShown, type SeenAtDecision } from '#libs/domain/transitions';
import { dayInWords } from '#libs/domain/kernel';
import { paths } from '../../paths';
import { GROUP_IN_WORDS } from '../moves/words';
import { legalIn } from '../planning/legal-view';
import { formOfStep } from '../planning/form-of-step';
import { weightsInWords } from '../planning/weights';
import type { OpenedEmergency } from './open-emergency';

type SeenOption = SeenAtDecision['options'][number];
type Line = SeenOption['lines'][number];

const titleOf = (group: string): string =>
  (GROUP_IN_WORDS as Readonly<Record<string, { readonly title: string }>>)[group]?.title ?? group;

/** What an emergency move does to each relationship: as the assessment kept it, or as it is worked out while it is owed. */
export function whatItCost(at: OpenedEmergency, seen: SeenAtDecision): object {
  const { move, opened } = at;
  const isOpen = move.assessment === null && opened.may('propose-move');
  return {
    lines: (optionIn(at, seen)?.lines ?? []).map((line) => lineView(at, line, isOpen)),
    weights: weightsView(at, seen, isOpen),
  };
}

const optionIn = ({ move }: OpenedEmergency, seen: SeenAtDecision): SeenOption | undefined =>
  seen.options.find(({ optionId }) => optionId === move.option.optionId);

function weightsView({ named }: OpenedEmergency, { weights }: SeenAtDecision, isOpen: boolean): object {
  const chosen = weights && { by: weights.by, on: dayInWords(weights.on), reason: weights.reason };
  return {
    inWords: weightsInWords(weights?.weights),
    chosen,
    changeHref: isOpen ? paths.emergency.form({ ...named, form: 'weights' }) : undefined,
    resetHref: isOpen && chosen ? paths.emergency.form({ ...named, form: 'weights-reset' }) : undefined,
  };
}

/** What the law asks of it, as it stands now: what was missing can be recorded after the assessment too. */
export function whatTheLawAsks(at: OpenedEmergency, now: SeenAtDecision): readonly object[] {
  const option = optionIn(at, now);
  if (option === undefined) return [];
  const mayRecord = at.opened.may('propose-move');
  return legalIn(option).map((effect) => ({
    ...effect,
    needs: effect.needs.map((need) => ({
      ...need,
      href:
        need.recordedOn === null && mayRecord
          ? paths.emergency.form({ ...at.named, form: formOfStep(need.step) }, { step: need.step })
          : undefined,
    })),
  }));
}

function lineView({ move, opened, named }: OpenedEmergency, line: Line, isOpen: boolean): object {
  const { relationshipId, name, group, reasons, missing, overruled } = line;
  const mine = move.option.protections.filter((one) => one.relationshipId === relationshipId);
  const about = { option: move.option.optionId, person: relationshipId };
  const isScored = isOpen && group !== 'not-scored';
  return {
    name,
    personHref: paths.people.show({ youngPersonId: named.youngPersonId, relationshipId }, opened.question),
    group: titleOf(groupShown(line)),
    overruled: overruled && { ...overruled, on: dayInWords(overruled.on), worked: titleOf(group).toLowerCase() },
    agreed: [...new Set(mine.map(({ note }) => note))],
    reasons,
    missing,
    protectHref: isScored ? paths.emergency.protect({ ...named, relationshipId }) : undefined,
    overruleHref: isScored
      ? paths.emergency.form({ ...named, form: overruled ? 'overrule-withdraw' : 'overrule' }, about)
      : undefined,
  };
}
