import { supportEndInWords, type Runway } from '#libs/domain/journey';
import { dayInWords, vagueInWords } from '#libs/domain/kernel';
import { openMoneyProblems, staggersBy, supportsBy, type SupportOnDay } from '#libs/domain/supports';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import { roadLink } from './road-view';
import { amountInWords, KIND_IN_WORDS, PROGRAMME_IN_WORDS } from './words';

const kindOf = ({ kind, programme }: SupportOnDay): string =>
  programme === null ? KIND_IN_WORDS[kind] : `Programme: ${PROGRAMME_IN_WORDS[programme]}`;

function endInWords({ stopped, until, supportId }: SupportOnDay, runway: Runway): string {
  if (stopped !== null) return `Ended: ${vagueInWords(stopped.on)}. ${stopped.reason}`;
  const end = runway.ends.find(({ ref }) => ref.kind === 'support' && ref.supportId === supportId);
  const late = runway.overdue.find(({ support }) => support.supportId === supportId);
  if (late !== undefined) return `Was to end on ${dayInWords(late.on)}: nobody has recorded whether it did`;
  if (end === undefined) return until.kind === 'not-known' ? 'Not known' : `At ${supportEndInWords(until)}`;
  return until.kind === 'date' ? dayInWords(end.on) : `${dayInWords(end.on)}: ${supportEndInWords(until)}`;
}

function doingWith({ supportId, name, stopped }: SupportOnDay, opened: OpenedCase) {
  if (!opened.may('edit-plan')) return [];
  const about = { support: supportId };
  const words = [
    roadLink(opened, ['say', 'What they say of it', name], about),
    roadLink(opened, ['sessions', 'Sessions', name], about),
  ];
  if (stopped !== null) return words;
  return [
    roadLink(opened, ['change', 'Change', name], about),
    roadLink(opened, ['extend', 'Let it go on for longer', name], about),
    roadLink(opened, ['end', 'It ended', name], about),
    ...words,
  ];
}

/** What was recorded of it over time: sessions, words, changes, and how it ended. */
const courseOf = ({ support, sessions, said, stopped }: SupportOnDay) => ({
  sessions: sessions.held + sessions.missed === 0 ? null : `${sessions.held} held, ${sessions.missed} missed`,
  said: said === null ? null : { words: said.words, when: vagueInWords(said.from), by: said.saidBy },
  cameInstead: stopped?.cameInstead ?? null,
  outcome: stopped?.outcome ?? null,
  changes: support.terms.flatMap(({ from, because }) =>
    because === null ? [] : [{ when: vagueInWords(from), words: changeInWords(because) }],
  ),
});

const changeInWords = ({ reason, agreedBy }: { readonly reason: string; readonly agreedBy: string | null }): string =>
  agreedBy === null ? reason : `Goes on for longer, agreed by ${agreedBy}: ${reason}`;

/** Each support as it stands on the day shown. */
export function supportRows(opened: OpenedCase, runway: Runway) {
  const { journey, day, view } = opened.answer;
  const { youngPersonId, question } = opened;
  const named = new Map(view.people.map(({ relationshipId, name }) => [relationshipId, name] as const));
  const linked = (relationshipId: string) => {
    const name = named.get(relationshipId);
    return name === undefined ? [] : [{ name, href: paths.people.show({ youngPersonId, relationshipId }, question) }];
  };
  return supportsBy(journey.supports, day).map((one) => ({
    name: one.name,
    kind: kindOf(one),
    provider: one.provider ?? 'Not recorded',
    amount: one.kind === 'money' ? amountInWords(one.amountPence, one.paidEvery) : null,
    since: vagueInWords(one.support.from),
    end: endInWords(one, runway),
    fixed: one.endFixedBecause,
    people: one.people.flatMap(linked),
    ...courseOf(one),
    doing: doingWith(one, opened),
  }));
}

/** Money problems that put something at risk. */
export const moneyProblems = (opened: OpenedCase) =>
  openMoneyProblems(opened.answer.journey.supports, opened.answer.day).map(({ problemId, what, threatens, from }) => ({
    what,
    threatens,
    since: vagueInWords(from),
    settle: opened.may('edit-plan')
      ? roadLink(opened, ['money-settled', 'It is settled', what], { problem: problemId })
      : null,
  }));

/** What was agreed so that ends do not come together. */
export const staggersAgreed = ({ answer: { journey, day } }: OpenedCase) =>
  staggersBy(journey.supports, day).map(({ from, agreedBy, reason, youngPersonsView, moved }) => ({
    when: vagueInWords(from),
    agreedBy,
    reason,
    view: youngPersonsView,
    moved: moved.map((one) => ({
      what: journey.supports.supports[one.supportId]?.terms[0]?.terms.name ?? 'A support',
      words: `from ${dayInWords(one.from)} to ${dayInWords(one.to)}`,
    })),
  }));
