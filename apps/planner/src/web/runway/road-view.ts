import { type Cliff, type Runway, type RunwayEnd, type Step } from '#libs/domain/journey';
import { dayInWords } from '#libs/domain/kernel';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import type { RoadAt } from './road-form';
import type { RoadFormName } from './road-form.controller';
import { END_KIND_IN_WORDS } from './words';

/** A way to a form of the road, with what it is about for those who hear the page. */
export const roadLink = (
  { youngPersonId }: OpenedCase,
  [roadForm, text, about]: readonly [form: RoadFormName, text: string, about: string],
  asked: RoadAt['about'] = {},
) => ({ text, about, href: paths.runway.form({ youngPersonId, roadForm }, asked) });

const personLinks = (people: RunwayEnd['people'], { youngPersonId, question }: OpenedCase) =>
  people.map(({ relationshipId, name }) => ({
    name,
    href: paths.people.show({ youngPersonId, relationshipId }, question),
  }));

function insteadInWords({ instead, replaced }: RunwayEnd): string {
  if (instead === null) return 'nothing is arranged';
  const from = `${instead.what}, from ${dayInWords(instead.from)}`;
  return replaced ? from : `${from}: that leaves a gap`;
}

/** One end as a row of the table. */
export function endRow(end: RunwayEnd, opened: OpenedCase) {
  const { on, what, kind, reason, source, people, key, instead } = end;
  const arrange = roadLink(opened, ['instead', 'Arrange what comes next', what], { end: key });
  const fell =
    instead === null || instead.replacementId === null
      ? []
      : [
          roadLink(opened, ['fell-through', 'It will not come after all', what], {
            replacement: instead.replacementId,
          }),
        ];
  const longer =
    end.way.kind === 'extend'
      ? [roadLink(opened, ['extend', 'Let it go on for longer', what], { support: end.way.supportId })]
      : [];
  return {
    when: dayInWords(on),
    what,
    kind: END_KIND_IN_WORDS[kind],
    reason,
    source,
    people: personLinks(people, opened),
    replaced: end.replaced,
    instead: insteadInWords(end),
    doing: opened.may('edit-plan') ? [...(end.replaced ? [] : [arrange]), ...fell, ...longer] : [],
  };
}

/** Ends that people can agree to move, though not on this page. */
const MOVED_BY_AGREEMENT: readonly RunwayEnd['kind'][] = ['keeps-in-touch', 'contact'];

function stepInWords(step: Step): string {
  switch (step.kind) {
    case 'move':
      return `Let it go on until ${dayInWords(step.to)}, instead of ${dayInWords(step.end.on)}.`;
    case 'hand-over':
      return `${MOVED_BY_AGREEMENT.includes(step.end.kind) ? '' : 'Cannot be moved. '}${step.why}. Begin what comes instead by ${dayInWords(step.by)}.`;
    case 'stays':
      return `Stays where it is. ${step.why}.`;
    case 'no-room':
      return `${step.why}. Arrange what comes instead.`;
  }
}

const whenOf = ({ from, to }: Cliff): string =>
  from === to ? `on ${dayInWords(from)}` : `between ${dayInWords(from)} and ${dayInWords(to)}`;

/** A cliff: what ends together, who is lost with it, and how it could be moved apart. */
export function cliffView(cliff: Cliff, opened: OpenedCase) {
  const { proposal, key, ends } = cliff;
  const moves = proposal.steps.some(({ kind }) => kind === 'move');
  return {
    names: ends.map(({ what }) => what).join('; '),
    heading: `${ends.length} ends ${whenOf(cliff)}`,
    people: personLinks(cliff.people, opened),
    steps: proposal.steps.map((step) => ({ what: step.end.what, words: stepInWords(step) })),
    enough: proposal.enough,
    agree:
      moves && opened.may('edit-plan')
        ? roadLink(opened, ['stagger', 'Agree to move ends apart', `from ${dayInWords(cliff.from)}`], { cliff: key })
        : null,
  };
}

const CHANGE_IN_WORDS = { birthday: 'Birthday', status: 'In law', home: 'Home', worker: 'Worker', 'support-ended': 'Ended' } as const; // prettier-ignore

/** What changes and what has been, as rows. */
export const markRows = ({ marks }: Runway) =>
  marks.map(({ on, kind, what, reason, source }) => ({
    when: dayInWords(on),
    kind: CHANGE_IN_WORDS[kind],
    what,
    reason,
    source,
  }));
