import {
  namesInWords,
  type AreaShown,
  type MatterShown,
  type NamedInWords,
  type NeedShown,
  type PlanShown,
} from '#libs/domain/journey';
import { agreementsThatStand, type LifeArea, type PlanVersion, type PlanWords } from '#libs/domain/pathway-plans';
import { dayWords, pluralise, vagueWords } from '#libs/web-kit';
import type { Block } from '#libs/web-kit/pdf';

/** The parts of the plan as a young person would call them. */
const TITLES: Readonly<Record<LifeArea, string>> = {
  'family-and-social-relationships': 'People who matter to me',
  'contact-and-support': 'Who keeps in touch with me and helps me',
  accommodation: 'Home',
  'education-and-training': 'Learning',
  employment: 'Work',
  money: 'Money',
  'practical-skills': 'Living on my own',
  health: 'Health',
  identity: 'Who I am',
};

/** What the page says when not everything fits. */
export const leftOutOfOnePage = (count: number): string =>
  `This is one page. ${pluralise(count, 'more thing is', 'more things are')} in my full plan: I can ask for all of it.`;

/** The plan on one page for the young person: their words and their people first, in plain words. */
export function youngPersonsCopy(plan: PlanShown, version: PlanVersion): readonly Block[] {
  const [people, ...others] = plan.areas.map(areaBlocks);
  return [
    { kind: 'title', text: 'My plan' },
    { kind: 'text', text: `${plan.youngPerson}. Version ${version.version}, made on ${dayWords(version.on)}.` },
    { kind: 'heading', text: 'What I say' },
    wordsBlock(plan.wholePlan) ?? { kind: 'quiet', text: noWords(version.noWordsReason) },
    ...(people ?? []),
    ...ifThingsGoWrong(plan),
    ...doIAgree(version),
    ...others.flat(),
  ];
}

const noWords = (reason: string | null): string =>
  reason === null ? 'My words are not written here yet.' : `My words are not written here: ${reason}`;

function wordsBlock(said: PlanWords | null): Block | undefined {
  if (said === null) return undefined;
  if (said.words !== null) return { kind: 'quoted', text: `“${said.words}”` };
  return { kind: 'quiet', text: noWords(said.noWordsReason) };
}

function areaBlocks({ area, said, matter, needs }: AreaShown): readonly Block[] {
  const words = wordsBlock(said);
  const lines = needs.filter(({ status }) => status !== 'no-longer-needed').map(needLine);
  const body: readonly Block[] = [
    ...(words === undefined ? [] : [words]),
    ...(matter === null ? [] : [{ kind: 'text', text: matterLine(matter) } as const]),
    ...lines.map((line) => ({ kind: 'list', items: [line] }) as const),
  ];
  return body.length === 0 ? [] : [{ kind: 'heading', text: TITLES[area] }, ...body];
}

/** Those named who are still there: whoever is restricted since was named before that, and is not named again. */
const mine = (named: readonly NamedInWords[]): string =>
  namesInWords(named.filter(({ standing }) => standing === 'there').map((one) => ({ name: asIReadIt(one) })));

function asIReadIt({ who, name }: NamedInWords): string {
  if (who.kind === 'young-person') return 'me';
  return who.kind === 'worker' ? `my worker (${name})` : name;
}

const byDay = (day: string | null): string => (day === null ? '' : ` By ${dayWords(day)}.`);
const sentence = (text: string): string => (/[.!?”]$/.test(text) ? text : `${text}.`);

const matterLine = ({ how, ownerNames, byWhen }: MatterShown): string =>
  `${sentence(how)} Who does it: ${mine(ownerNames)}.${byDay(byWhen)}`;

function needLine({ what, status, ownerNames, byWhen, helpedOn, isOpen }: NeedShown): string {
  if (!isOpen) return `Done: ${sentence(what)}`;
  const help = helpedOn === null ? '' : ` Help started on ${dayWords(helpedOn)}.`;
  const begun = status === 'under-way' ? ' This has begun.' : '';
  return `${sentence(what)} Who does it: ${mine(ownerNames)}.${byDay(byWhen)}${begun}${help}`;
}

const ASKED = { yes: 'they said yes', no: 'they said no', unknown: 'they have not been asked yet' } as const;

function ifThingsGoWrong({ contingency, contingencySaid }: PlanShown): readonly Block[] {
  const words = wordsBlock(contingencySaid);
  const callers = (contingency?.callers ?? []).filter(({ named }) => named.standing === 'there');
  return [
    { kind: 'heading', text: 'If things go wrong' },
    ...(words === undefined ? [] : [words]),
    { kind: 'text', text: contingency === null ? 'This is not written down yet.' : sentence(contingency.what) },
    ...(callers.length === 0
      ? [{ kind: 'text', text: 'Who I can call is being worked out again.' } as const]
      : [{ kind: 'list', items: callers.map(callerLine) } as const]),
  ];
}

const callerLine = ({ named, agreed, note }: NonNullable<PlanShown['contingency']>['callers'][number]): string =>
  `I can call ${named.name} (${ASKED[agreed]})${note === null ? '' : `: ${note}`}`;

const AGREES = {
  agrees: 'I agree with this plan',
  partly: 'I agree with some of this plan',
  disagrees: 'I do not agree with this plan',
} as const;

function doIAgree(version: PlanVersion): readonly Block[] {
  const own = agreementsThatStand(version).find(({ whose }) => whose.kind === 'young-person');
  if (own === undefined) return [{ kind: 'text', text: 'Nobody has asked me yet whether I agree with this plan.' }];
  const said = `${AGREES[own.agrees]}. I said so on ${vagueWords(own.on)}.`;
  return [
    { kind: 'text', text: said },
    ...(own.words === null ? [] : [{ kind: 'quoted', text: `“${own.words}”` } as const]),
  ];
}
