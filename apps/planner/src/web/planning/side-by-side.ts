import type { MoveAssessment } from '#libs/application';
import type { MoveOption } from '#libs/domain/transitions';
import { withoutSafety, type RelationshipAssessment } from '#libs/domain/transitions/assessment';
import { paths } from '../../paths';
import { pictureAfter } from '../moves/effect-view';
import type { OpenedMove } from '../moves/open-move';
import { GROUP_IN_WORDS, kindInWords } from '../moves/words';

type Pair<T> = readonly [T, T];

/** Two options beside each other: both networks as they would be, and what becomes of each person under either. */
export function sideBySide(at: OpenedMove, options: Pair<MoveOption>, assessed: MoveAssessment): object {
  const [left, right] = options.map((option) => peopleOf(option, assessed));
  const ids = [...new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])];
  return {
    options: options.map((option, index) => ({
      label: option.label,
      kind: kindInWords(option),
      picture: pictureAfter(at, option, assessed, `option-${index}`),
      href: paths.moves.option({ ...at.named, optionId: option.optionId }, at.opened.question),
    })),
    people: ids.map((id) => {
      const [one, other] = [left?.get(id), right?.get(id)];
      return { name: (one ?? other)?.name, left: said(one), right: said(other), differs: one?.group !== other?.group };
    }),
  };
}

function peopleOf({ optionId }: MoveOption, { ranked }: MoveAssessment): ReadonlyMap<string, RelationshipAssessment> {
  const full = ranked.options.find((option) => option.optionId === optionId)?.assessment;
  if (full === null || full === undefined) return new Map();
  return new Map(withoutSafety(full).relationships.map((one) => [one.relationshipId, one]));
}

const said = (one: RelationshipAssessment | undefined): object =>
  one === undefined
    ? { group: 'Not in the comparison', why: '' }
    : { group: GROUP_IN_WORDS[one.group].title, why: one.summary };
