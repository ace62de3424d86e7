import { dayInWords } from '#libs/domain/kernel';
import type { BrokenPromise, DisputedBy, SeenAtDecision } from '#libs/domain/transitions';
import { dayWords, pluralise } from '#libs/web-kit';
import { paths } from '../../../paths';
import { legalIn } from '../../planning/legal-view';
import { weightsInWords } from '../../planning/weights';
import { DISPUTED } from '../../promises/words';
import type { OpenedMove } from '../open-move';
import { GROUP_IN_WORDS } from '../words';
import { frozenRows } from './frozen-rows';

type SeenOption = SeenAtDecision['options'][number];
type Line = SeenOption['lines'][number];

/** What somebody had in front of them, as it was kept: nothing of it is worked out again. */
export function seenView(at: OpenedMove, seen: SeenAtDecision, optionId: string) {
  const option = seen.options.find((one) => one.optionId === optionId);
  return {
    ruleSet: seen.ruleSet,
    assessedOn: dayWords(seen.assessedOn),
    options: frozenRows(at, seen, optionId),
    weights: weightsView(seen),
    flags: option?.flags ?? [],
    people: (option?.lines ?? []).map((line) => lineView(line)),
    effects: option === undefined ? [] : legalIn(option),
    broken: (seen.brokenBefore ?? []).map((one) => brokenView(at, one)),
  };
}

function weightsView({ weights }: SeenAtDecision) {
  const chosen = weights === undefined ? null : { by: weights.by, on: dayInWords(weights.on), reason: weights.reason };
  return { inWords: weightsInWords(weights?.weights), chosen };
}

const titleOf = (group: string): string =>
  (GROUP_IN_WORDS as Readonly<Record<string, { readonly title: string }>>)[group]?.title ?? group;

function lineView({ name, group, reasons, missing, overruled }: Line) {
  return {
    name,
    group: titleOf(overruled?.group ?? group),
    overruled:
      overruled === undefined
        ? null
        : {
            reason: overruled.reason,
            by: overruled.by,
            on: dayInWords(overruled.on),
            worked: titleOf(group).toLowerCase(),
          },
    reasons,
    missing,
  };
}

/** A broken promise of an earlier move, as it was shown. */
function brokenView({ opened, named }: OpenedMove, one: BrokenPromise) {
  const { relationshipId, name, what, owner, from, held, missed, expected, disputes } = one;
  return {
    name,
    personHref: paths.people.show({ youngPersonId: named.youngPersonId, relationshipId }, opened.question),
    what,
    owner: owner ?? 'Nobody named',
    from: `From ${dayWords(from)}`,
    because: `${held === 0 ? 'No contact' : pluralise(held, 'contact')} held, ${missed} missed; ${expected} due.`,
    disputes: disputes.map(({ whose, words }) => ({ whose: DISPUTED[whose as DisputedBy], words })),
  };
}
