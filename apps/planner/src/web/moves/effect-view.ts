import type { MoveAssessment } from '#libs/application';
import type { MoveOption } from '#libs/domain/transitions';
import {
  networkBeforeAfter, withoutSafety, type NetworkPerson, type OptionAssessment, type RelationshipAssessment,
} from '#libs/domain/transitions/assessment'; // prettier-ignore
import { networkPicture, type NetworkPicture, type PersonInPicture, type TieState } from '#libs/web-kit';
import { paths } from '../../paths';
import { legalOf } from '../planning/legal-view';
import type { OpenedMove } from './open-move';
import { GROUP_IN_WORDS, GROUPS_SHOWN, PROTECTION_IN_WORDS } from './words';

const PARTS: Readonly<Record<NetworkPerson['partOfLife'], string>> = {
  family: 'Family',
  carers: 'Carers',
  friends: 'Friends',
  workers: 'Workers',
  'school-and-community': 'School and community',
  new: 'New',
};

const BEFORE: Readonly<Record<NetworkPerson['before'], { state: TieState; words: string }>> = {
  'lives-together': { state: 'kept', words: 'live together' },
  'in-touch': { state: 'kept', words: 'in touch' },
  overdue: { state: 'drifting', words: 'contact overdue' },
  'not-known': { state: 'unknown', words: 'no contact recorded' },
  ended: { state: 'ended', words: 'ended or restricted' },
  'not-yet': { state: 'unknown', words: 'not in their life yet' },
};

const AFTER: Readonly<Record<NetworkPerson['after'], { state: TieState; words: string }>> = {
  'lives-together': { state: 'kept', words: 'would live together' },
  kept: { state: 'kept', words: 'kept' },
  gained: { state: 'gained', words: 'gained' },
  strained: { state: 'strained', words: 'strained' },
  'at-risk': { state: 'at-risk', words: 'at risk' },
  unknown: { state: 'unknown', words: 'not known' },
  'not-scored': { state: 'ended', words: 'not scored' },
  ended: { state: 'ended', words: 'ended or restricted' },
};

/** What one option does to everybody who matters: two pictures and one list in its groups, without whoever is held back for safety. */
export function effectView(at: OpenedMove, option: MoveOption, assessed: MoveAssessment): object | undefined {
  const full = assessed.ranked.options.find(({ optionId }) => optionId === option.optionId)?.assessment;
  if (full === null || full === undefined) return undefined;
  const assessment = withoutSafety(full);
  const network = networkBeforeAfter(assessed.facts, full);
  return {
    today: picture(at, network, { side: 'before', id: 'before' }),
    afterwards: picture(at, network, { side: 'after', id: 'after' }),
    effects: legalOf(assessed, option.optionId),
    kept: assessment.kept,
    flags: assessment.flags,
    groups: groupsOf(at, option, assessment),
    newPeople: assessment.newPeople,
    ruleSet: assessment.ruleSetId,
  };
}

/** The network as it would be under an option, as a picture; undefined where nothing can be worked out. */
export function pictureAfter(
  at: OpenedMove,
  { optionId }: MoveOption,
  { ranked, facts }: MoveAssessment,
  id: string,
): NetworkPicture | undefined {
  const full = ranked.options.find((option) => option.optionId === optionId)?.assessment;
  return full ? picture(at, networkBeforeAfter(facts, full), { side: 'after', id }) : undefined;
}

interface Drawn {
  readonly side: 'before' | 'after';
  /** Names the picture on its page. */
  readonly id: string;
}

function picture(at: OpenedMove, network: readonly NetworkPerson[], { side, id }: Drawn): NetworkPicture {
  const people = network.filter((person) => side === 'after' || person.before !== 'not-yet');
  const title = side === 'before' ? 'People today' : 'People afterwards, if nothing more is agreed';
  const drawn = people.map((person, place) =>
    drawnPerson(person, { side, key: person.relationshipId ?? `new-${place}` }),
  );
  return networkPicture({
    id,
    title,
    centre: firstName(at),
    people: drawn,
    legend: { drifting: 'Contact overdue', ended: 'Ended or restricted' },
  });
}

function drawnPerson(person: NetworkPerson, as: { side: 'before' | 'after'; key: string }): PersonInPicture {
  const how = as.side === 'before' ? BEFORE[person.before] : AFTER[person.after];
  return {
    key: as.key,
    name: person.name,
    role: person.role,
    ring: person.ring,
    part: PARTS[person.partOfLife],
    state: how.state,
    stateInWords: how.words,
  };
}

function groupsOf(at: OpenedMove, option: MoveOption, assessment: OptionAssessment): readonly object[] {
  return GROUPS_SHOWN.map((group) => {
    const people = assessment.relationships.filter((one) => one.group === group);
    return { ...GROUP_IN_WORDS[group], group, people: people.map((one) => personView(at, option, one)) };
  });
}

const percent = (p: number): string => `${Math.round(p * 100)} in 100`;

function personView(at: OpenedMove, option: MoveOption, one: RelationshipAssessment): object {
  const { relationshipId, name, role, summary, score, lines, missing, remedies } = one;
  const agreed = option.protections.filter((protection) => protection.relationshipId === relationshipId);
  return {
    name,
    role,
    summary,
    chance:
      score === null
        ? null
        : { after: percent(score.p), today: percent(score.today.p), known: percent(score.confidence) },
    range:
      score === null || score.pHigh - score.pLow < 0.01 ? null : `${percent(score.pLow)} to ${percent(score.pHigh)}`,
    lines: lines.map(({ sentence, points }) => ({ sentence, points: points.toFixed(2) })),
    missing: missing.map(({ sentence }) => sentence),
    remedies: remedies.map(({ sentence, lowersBy }) => ({ sentence, lowersBy: Math.round(lowersBy * 100) })),
    agreed: agreed.map(({ kind, note }) => `${PROTECTION_IN_WORDS[kind]}. ${note}`),
    overruled: overruledIn(at, option, relationshipId),
    overruleHref: paths.moves.form(
      { ...at.named, form: 'overrule' },
      { option: option.optionId, person: relationshipId },
    ),
    overruleWithdrawHref: paths.moves.form(
      { ...at.named, form: 'overrule-withdraw' },
      { option: option.optionId, person: relationshipId },
    ),
    protectHref: paths.moves.protect({ ...at.named, optionId: option.optionId, relationshipId }),
    personHref: paths.people.show({ youngPersonId: at.named.youngPersonId, relationshipId }, at.opened.question),
  };
}

/** What somebody judged otherwise of one relationship under this option, beside what was worked out. */
function overruledIn({ move }: OpenedMove, { optionId }: MoveOption, relationshipId: string): object | undefined {
  const overrule = move.judgement.overrules.find(
    (one) => one.optionId === optionId && one.relationshipId === relationshipId,
  );
  if (overrule === undefined) return undefined;
  const { group, reason, by, at } = overrule;
  return { title: GROUP_IN_WORDS[group].title, reason, by, at };
}

/** The name that fits in the middle of a picture. */
const firstName = ({ opened }: OpenedMove): string =>
  opened.answer.view.who.preferredName?.split(' ')[0] ?? 'Young person';
