import {
  comparePlans, deliveredInWords, namesInWords, NEED_STATUS_IN_WORDS, whoInWords, withoutHelp,
  type ActionShown, type AreaShown, type Journey, type NamedInWords, type NeedShown, type PlanShown,
} from '#libs/domain/journey'; // prettier-ignore
import { needsAssessmentsOf, reviewsOf, type PlanVersion, type PlanWords } from '#libs/domain/pathway-plans';
import { dayWords, momentWords, pluralise, vagueWords } from '#libs/web-kit';
import type { Block } from '#libs/web-kit/pdf';
import { sourceRow } from '../show.controller';
import { AGREED_TO_BE_CALLED, AGREES_IN_WORDS, namedRow, REVIEW_OUTCOME_IN_WORDS } from '../words';

/** What the full copy is put together from. */
export interface FileCopyOf {
  readonly plan: PlanShown;
  readonly version: PlanVersion;
  /** The version before it; undefined for the first. */
  readonly before: PlanShown | undefined;
  readonly journey: Journey;
  readonly identifier: string | null;
}

/** Everything a version says, for the file, relationships first. */
export const fileCopy = (of: FileCopyOf): readonly Block[] => [
  ...head(of),
  ...waiting(of.plan),
  ...changed(of),
  { kind: 'heading', text: 'What the young person says of the plan as a whole' },
  words(of.plan.wholePlan),
  ...of.plan.areas.flatMap(areaBlocks),
  ...contingencyBlocks(of.plan),
  ...agreementBlocks(of),
  ...reviewBlocks(of),
  ...assessmentBlocks(of),
];

function head({ plan, version, identifier }: FileCopyOf): readonly Block[] {
  const who = identifier === null ? plan.youngPerson : `${plan.youngPerson}, identifier ${identifier}`;
  const made = `Version ${version.version}, of ${dayWords(version.on)}. Made by ${version.made.by}, recorded ${momentWords(version.made.at)}.`;
  return [
    { kind: 'title', text: `Pathway plan, version ${version.version}` },
    { kind: 'text', text: `${who}. ${made}` },
    ...(version.noWordsReason === null
      ? []
      : [{ kind: 'text', text: `Some of the young person’s words are missing: ${version.noWordsReason}` } as const]),
  ];
}

function waiting(plan: PlanShown): readonly Block[] {
  const needs = withoutHelp(plan);
  return [
    { kind: 'heading', text: `Open needs without delivered help: ${needs.length}` },
    ...(needs.length === 0 ? [] : [{ kind: 'list', items: needs.map(({ what }) => what) } as const]),
  ];
}

function changed({ plan, before }: FileCopyOf): readonly Block[] {
  if (before === undefined) return [];
  const differences = comparePlans(before, plan).map(({ sentence }) => sentence);
  return [
    { kind: 'heading', text: `What changed since version ${before.version ?? ''}` },
    differences.length === 0 ? { kind: 'text', text: 'Nothing.' } : { kind: 'list', items: differences },
  ];
}

function words(said: PlanWords | null): Block {
  if (said === null) return { kind: 'quiet', text: 'The young person’s words are not written down here.' };
  const who = said.saidBy === 'advocate' ? ', by an advocate' : '';
  if (said.words !== null) return { kind: 'quoted', text: `“${said.words}” (${vagueWords(said.on)}${who})` };
  return { kind: 'quiet', text: `No words of theirs: ${said.noWordsReason ?? ''} (${vagueWords(said.on)})` };
}

/** Names, each with what speaks against counting on them. */
const people = (named: readonly NamedInWords[]): string =>
  namesInWords(
    named.map((one) => {
      const { name, gone } = namedRow(one);
      return { name: gone === undefined ? name : `${name} (${gone})` };
    }),
  );
const byDay = (day: string | null): string => (day === null ? 'no day' : dayWords(day));

function areaBlocks({ title, sources, said, matter, needs }: AreaShown): readonly Block[] {
  return [
    { kind: 'heading', text: title },
    { kind: 'quiet', text: sources.map(sourceRow).join('; ') },
    words(said),
    matter === null
      ? { kind: 'text', text: 'How, by whom and by when: not filled in.' }
      : {
          kind: 'text',
          text: `How: ${matter.how} By whom: ${people(matter.ownerNames)}. By when: ${byDay(matter.byWhen)}.`,
        },
    ...(needs.length === 0
      ? [{ kind: 'text', text: 'No need is in the plan here.' } as const]
      : needs.flatMap(needBlocks)),
  ];
}

function needBlocks(need: NeedShown): readonly Block[] {
  const about = need.aboutNames.length === 0 ? '' : ` About ${people(need.aboutNames)}.`;
  const facts = `${NEED_STATUS_IN_WORDS[need.status]}. Seen to by ${people(need.ownerNames)}. By when: ${byDay(need.byWhen)}.${about} In the plan since ${dayWords(need.addedOn)}.`;
  const lines = [
    ...need.updates.map(
      ({ on, status, words: said, recorded }) =>
        `${vagueWords(on)}, ${NEED_STATUS_IN_WORDS[status]}: ${said} (${recorded.by})`,
    ),
    ...need.actions.flatMap(actionLines),
  ];
  return [
    { kind: 'smaller-heading', text: need.what },
    { kind: 'text', text: facts.slice(0, 1).toUpperCase() + facts.slice(1) },
    ...(lines.length === 0 ? [] : [{ kind: 'list', items: lines } as const]),
  ];
}

function actionLines({ what, ownerNames, dueOn, deliveries, withdrawn }: ActionShown): readonly string[] {
  const ended = withdrawn === null ? '' : ` Will not be done: ${withdrawn.reason}`;
  return [
    `To be done: ${what}, by ${people(ownerNames)}, ${byDay(dueOn)}.${ended}`,
    ...deliveries.map((one) => `${deliveredInWords(one)} (${one.recorded.by})`),
  ];
}

function contingencyBlocks({ contingency, contingencySaid, contingencySources }: PlanShown): readonly Block[] {
  const callers = (contingency?.callers ?? []).map(
    ({ named, agreed, note }) =>
      `${people([named])}: ${AGREED_TO_BE_CALLED[agreed]}${note === null ? '' : `. ${note}`}`,
  );
  return [
    { kind: 'heading', text: 'If things go wrong' },
    { kind: 'quiet', text: contingencySources.map(sourceRow).join('; ') },
    words(contingencySaid),
    { kind: 'text', text: contingency?.what ?? 'Not filled in.' },
    ...(callers.length === 0
      ? []
      : [{ kind: 'smaller-heading', text: 'Who would be called' } as const, { kind: 'list', items: callers } as const]),
  ];
}

/** Every agreement, those that were replaced since too: the file keeps what was said before. */
function agreementBlocks({ version, journey, plan }: FileCopyOf): readonly Block[] {
  const lines = version.agreements.map(({ whose, agrees, words: said, on, recorded }) => {
    const { name } = whoInWords(whose, journey, plan.day);
    const quoted = said === null ? '' : `: “${said}”`;
    return `${name}, ${vagueWords(on)}: ${AGREES_IN_WORDS[agrees].toLowerCase()}${quoted} (${recorded.by})`;
  });
  return [
    { kind: 'heading', text: 'Who agrees with this version' },
    lines.length === 0 ? { kind: 'text', text: 'Nobody has been asked yet.' } : { kind: 'list', items: lines },
  ];
}

function reviewBlocks({ version }: FileCopyOf): readonly Block[] {
  const lines = reviewsOf(version).map(
    ({ outcome, words: said, on }) =>
      `${vagueWords(on)}: ${REVIEW_OUTCOME_IN_WORDS[outcome].toLowerCase()}${said === null ? '' : `. ${said}`}`,
  );
  return [
    { kind: 'heading', text: 'Looked at in a review' },
    lines.length === 0 ? { kind: 'text', text: 'Not yet.' } : { kind: 'list', items: lines },
  ];
}

function assessmentBlocks({ journey }: FileCopyOf): readonly Block[] {
  const all = needsAssessmentsOf(journey.pathwayPlans);
  const lines = all.map(
    ({ startedOn, completedOn }) =>
      `Started ${dayWords(startedOn)}; ${completedOn === null ? 'not complete yet' : `complete ${dayWords(completedOn)}`}`,
  );
  return [
    { kind: 'heading', text: `Assessments of what they need: ${pluralise(all.length, 'assessment')}` },
    ...(lines.length === 0 ? [] : [{ kind: 'list', items: lines } as const]),
  ];
}
