import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { CaseView } from '#libs/domain/journey';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { ShortSiblingPanel } from '../brothers-and-sisters/short-panel';
import { lastWordsOf, moveCard, personCard } from './summary-words';

/** The most people, dates and words the summary shows; the rest stand one page further. */
const PEOPLE_MAX = 6;
const DATES_MAX = 3;
const WORDS_MAX = 3;

@Controller()
export class SummaryController {
  constructor(
    private readonly cases: CasePages,
    private readonly siblings: ShortSiblingPanel,
  ) {}

  @Get(paths.case.show.pattern)
  @Access({ action: 'view-case', subject: 'young-person', shows: ['linked'] })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    return this.cases.page('web/case/summary.njk', opened, {
      title: 'Summary',
      section: 'summary',
      ...peopleAndFlags(opened),
      siblingsInShort: await this.siblings.of(request, opened),
      home: homeOf(opened),
      dates: opened.answer.view.nextDates.slice(0, DATES_MAX),
      moves: opened.answer.view.openMoves.map((move) => moveCard(move, opened)),
      said: lastWordsOf(opened, WORDS_MAX),
      actions: actionsOf(opened),
      roadHref: paths.runway.show({ youngPersonId: opened.youngPersonId }, opened.question),
    });
  }
}

function peopleAndFlags(opened: OpenedCase): object {
  const { flags, people } = opened.answer.view;
  const present = people.filter((person) => !person.past);
  return {
    flags: flags.map((flag) => ({ ...flag, href: flagHref(flag, opened) })),
    people: present.slice(0, PEOPLE_MAX).map((person) => personCard(person, opened)),
    morePeople: Math.max(0, present.length - PEOPLE_MAX),
    peopleHref: paths.people.list({ youngPersonId: opened.youngPersonId }, opened.question),
  };
}

/** Flags about what ends lead to the road on which it does; the others to the person they are about. */
const ON_THE_ROAD: readonly string[] = ['supports-end-together', 'money-problem'];

type Flag = CaseView['flags'][number];

function flagHref({ code, relationshipIds }: Flag, { youngPersonId, question }: OpenedCase): string | undefined {
  if (ON_THE_ROAD.includes(code)) return paths.runway.show({ youngPersonId }, question);
  const [relationshipId] = relationshipIds;
  return relationshipId === undefined ? undefined : paths.people.show({ youngPersonId, relationshipId }, question);
}

function homeOf({ answer: { view } }: OpenedCase): object | undefined {
  const { home } = view;
  if (home.kind !== 'in-care') return undefined;
  return { ...home, called: home.homeName ?? home.placeInWords };
}

/** What can be done from here, as far as this person may and the page is about now. */
function actionsOf({ youngPersonId, may }: OpenedCase): readonly object[] {
  const named = { youngPersonId };
  return [
    ...(may('edit-relationships') ? [{ text: 'Add somebody who matters', href: paths.people.add(named) }] : []),
    ...(may('propose-move') ? [{ text: 'Propose a move', href: paths.moves.propose(named) }] : []),
    ...(may('allocate') ? [{ text: 'Allocate a worker', href: paths.case.allocate(named) }] : []),
  ];
}
