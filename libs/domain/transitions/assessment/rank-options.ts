import { milesBetween, type CivilDate } from '#libs/domain/kernel';
import { ruleSetHash, type SeveranceRuleSet } from '#libs/domain/rulebook/severance-rules';
import { explainOption } from './assess-option';
import type { AssessmentFacts, OptionFacts } from './facts';
import { groupRow } from './group';
import { keptScore } from './kept-score';
import { mainReasons, type MainReason } from './main-reasons';
import { compareForRank, orderReason, type RankKeys } from './order';
import { placesPossible } from './places-possible';
import { prepareHome, roomFor, type PreparedHome, type Room, type Network } from './prepared';
import { GROUPS, type KeptScore, type OptionAssessment, type Totals } from './result';
import { wordsFor } from './say';
import { makeReady, scoreRow } from './score-row';
import { newRow, type Row } from './row';
import type { Person } from './subject';
import { willLiveTogether } from './together';

/** How many options are given their reasons unless the caller says otherwise. */
export const EXPLAINED_DEFAULT = 20;

/** One of many homes, with its numbers and the people whom it touches most. */
export interface ShortlistedOption {
  /** 1 is first. */
  readonly place: number;
  readonly optionId: string;
  readonly label: string;
  readonly kept: KeptScore;
  readonly totals: Totals;
  /** First and last place it could take, given what is missing. */
  readonly couldBe: { readonly best: number; readonly worst: number };
  /** What the order was settled by, in that order. */
  readonly keys: RankKeys;
  /** Why it stands here and not lower, in words; for the last, why it is last. Null beyond the first `explainFirst`. */
  readonly reason: string | null;
  /** Whom it touches most, and why. Null beyond the first `explainFirst`. */
  readonly people: readonly MainReason[] | null;
}

/** One of the options for a move, with everything there is to say about it. */
export interface RankedOption extends ShortlistedOption {
  /** Null beyond the first `explainFirst`; ask `assessOption`. */
  readonly assessment: OptionAssessment | null;
}

interface Ranking<Option> {
  readonly assessedOn: CivilDate;
  readonly ruleSetId: string;
  readonly ruleSetHash: string;
  readonly options: readonly Option[];
}
export type Shortlist = Ranking<ShortlistedOption>;
export type RankedOptions = Ranking<RankedOption>;

export interface Explaining {
  /** How many of the first are put into words; 20 unless it is said otherwise. */
  readonly explainFirst?: number;
}

interface Candidate {
  readonly option: OptionFacts;
  readonly kept: KeptScore;
  readonly totals: Totals;
  readonly keys: RankKeys;
}

const isSibling = ({ facts }: Person): boolean => facts.relationshipClass === 'sibling';

function keysOf(ready: Network, home: PreparedHome, kept: KeptScore): RankKeys {
  const { facts, special } = home;
  return {
    optionId: facts.id,
    label: facts.label,
    relationshipsKept: kept.middle,
    siblingsTogether: special.filter((person) => isSibling(person) && willLiveTogether(person, home)).length,
    school: facts.school === 'none' ? 'kept' : facts.school,
    sameCarer: facts.sameCarer,
    milesFromHome: facts.sameHome ? 0 : milesBetween(ready.facts.currentHome.grid, facts.grid),
  };
}

const [KEPT, STRAINED, AT_RISK, GAINED, UNKNOWN] = GROUPS.map((_, place) => place);

function totalsOfRow(ready: Network, { groups, counts }: Scratch): Totals {
  counts.fill(0);
  for (let i = 0; i < groups.length; i++) counts[groups[i] as number] = (counts[groups[i] as number] as number) + 1;
  const of = (place: number | undefined): number => counts[place ?? 0] as number;
  return {
    kept: of(KEPT),
    strained: of(STRAINED),
    'at-risk': of(AT_RISK),
    gained: of(GAINED),
    unknown: of(UNKNOWN),
    'not-scored': ready.notScored.length,
  };
}

/** Room for one option at a time. */
interface Scratch {
  readonly room: Room;
  readonly row: Row;
  /** Places in GROUPS, by the index of a person. */
  readonly groups: Uint8Array;
  /** By place in GROUPS. */
  readonly counts: Uint16Array;
}

const scratchFor = (ready: Network): Scratch => ({
  room: roomFor(ready),
  row: newRow(ready.people.length),
  groups: new Uint8Array(ready.people.length),
  counts: new Uint16Array(GROUPS.length),
});

function scoreInto(ready: Network, option: OptionFacts, { room, row, groups }: Scratch): PreparedHome {
  const home = prepareHome(ready, option, room);
  scoreRow(ready, home, row);
  groupRow(ready, home, row, groups);
  return home;
}

function candidate(ready: Network, option: OptionFacts, scratch: Scratch): Candidate {
  const home = scoreInto(ready, option, scratch);
  const kept = keptScore(ready, scratch.row);
  return { option, kept, totals: totalsOfRow(ready, scratch), keys: keysOf(ready, home, kept) };
}

function inOrder(ready: Network, options: readonly OptionFacts[]): readonly Candidate[] {
  const scratch = scratchFor(ready);
  return options.map((option) => candidate(ready, option, scratch)).sort((a, b) => compareForRank(a.keys, b.keys));
}

function peopleOf(ready: Network, option: OptionFacts, scratch: Scratch): readonly MainReason[] {
  const home = scoreInto(ready, option, scratch);
  return mainReasons(ready, home, scratch.row, scratch.groups);
}

function place(ready: Network, candidates: readonly Candidate[], explainFirst: number): readonly ShortlistedOption[] {
  const scratch = scratchFor(ready);
  const couldBe = placesPossible(candidates.map(({ kept }) => kept));
  return candidates.map(({ option, keys, kept, totals }, i) => {
    const isExplained = i < explainFirst;
    return {
      place: i + 1,
      optionId: keys.optionId,
      label: keys.label,
      kept,
      totals,
      couldBe: couldBe[i] as ShortlistedOption['couldBe'],
      keys,
      reason: isExplained ? orderReason(keys, candidates[i + 1]?.keys, candidates[i - 1]?.keys) : null,
      people: isExplained ? peopleOf(ready, option, scratch) : null,
    };
  });
}

const ranking = <Option>({ facts, rules }: Network, options: readonly Option[]): Ranking<Option> => ({
  assessedOn: facts.today,
  ruleSetId: rules.id,
  ruleSetHash: ruleSetHash(rules),
  options,
});

/**
 * The same order as `rankOptions`, for hundreds of homes at once: every one is scored, and the first are given their main
 * reasons. Linear in homes × relationships.
 */
export function shortlistOptions(
  facts: AssessmentFacts,
  options: readonly OptionFacts[],
  rules: SeveranceRuleSet,
  { explainFirst = EXPLAINED_DEFAULT }: Explaining = {},
): Shortlist {
  const ready = makeReady(facts, rules);
  return ranking(ready, place(ready, inOrder(ready, options), explainFirst));
}

/**
 * Options in order of relationships kept, weighed by the young person's own rings; equal ones by the stated ties (`order`).
 * What is missing widens the range of an option and is named in its assessment; it neither sinks nor lifts it. Pure, and
 * the same whatever order the facts come in. The first `explainFirst` come with their full assessment.
 */
export function rankOptions(
  facts: AssessmentFacts,
  options: readonly OptionFacts[],
  rules: SeveranceRuleSet,
  { explainFirst = EXPLAINED_DEFAULT }: Explaining = {},
): RankedOptions {
  const ready = makeReady(facts, rules);
  const candidates = inOrder(ready, options);
  const words = wordsFor(ready);
  const ranked = place(ready, candidates, explainFirst).map((option, i): RankedOption => {
    const chosen = i < explainFirst ? candidates[i]?.option : undefined;
    return {
      ...option,
      assessment: chosen === undefined ? null : explainOption(ready, prepareHome(ready, chosen), words),
    };
  });
  return ranking(ready, ranked);
}
