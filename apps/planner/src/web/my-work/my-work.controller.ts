import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { mayInRole } from '#libs/access';
import type { ReadQueries, WorkList, WorkRow } from '#libs/read-store';
import type { Clock } from '#libs/ports';
import { pageNumber } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { leftOutFor, scopeFor } from '../../access/scope-for';
import { UnfinishedForms } from '../../drafts/unfinished-forms';
import { paths } from '../../paths';
import { CLOCK, LISTS } from '../../tokens';
import { page, type Page } from '../../view/page';
import { dueInWords, targetHref } from './work-words';

const KINDS = ['flags', 'due', 'drifting', 'bonds'] as const;
type Kind = (typeof KINDS)[number];

const WORDS: Readonly<Record<Kind, { readonly number: string; readonly note: string; readonly nothing: string }>> = {
  flags: {
    number: 'Red and amber flags',
    note: 'Moves that would cut or strain somebody',
    nothing: 'No move that is being planned carries a flag.',
  },
  due: {
    number: 'Due or late',
    note: 'In the next 28 days, or overdue',
    nothing: 'Nothing is due in the next 28 days.',
  },
  drifting: {
    number: 'Drifting relationships',
    note: 'Not seen for longer than was agreed',
    nothing: 'Nobody is drifting: every agreed contact has been kept.',
  },
  bonds: {
    number: 'Bonds to confirm',
    note: 'Brothers and sisters with a record of their own',
    nothing: 'Nobody asks whether two young people are brothers or sisters.',
  },
};

/** Rows of one kind on its own, and beside the others. */
const ROWS_MAX = 100;
const ROWS_BESIDE_MAX = 10;

@Controller()
export class MyWorkController {
  constructor(
    @Inject(LISTS) private readonly lists: ReadQueries,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly unfinished: UnfinishedForms,
  ) {}

  @Get(paths.myWork.pattern)
  @Access({ action: 'view-list', subject: 'none' })
  async show(
    @Req() request: FastifyRequest,
    @Query('show') asked?: string,
    @Query('unfinished') unfinishedPage?: string,
  ): Promise<Page> {
    const today = this.clock.today();
    const work = await this.lists.myWork({
      scope: scopeFor(request, today),
      leftOut: leftOutFor(request),
      today,
      limit: ROWS_MAX,
    });
    const kinds = kindsFor(request);
    const kind = kinds.find((one) => one === asked);
    const shown = kind === undefined ? kinds : [kind];
    return page('web/my-work/my-work.njk', {
      title: 'My work',
      area: 'my-work',
      numbers: kinds.map((one) => numberFor(one, work[one], kind)),
      lists: shown.map((one) => listFor(one, work[one], kind === undefined ? ROWS_BESIDE_MAX : ROWS_MAX)),
      kind,
      unfinished: kind === undefined ? await this.unfinishedFor(request, unfinishedPage) : undefined,
    });
  }

  private async unfinishedFor({ signedIn }: FastifyRequest, asked?: string): Promise<object | undefined> {
    if (signedIn === undefined) return undefined;
    const hrefFor = (number: number): string => `${paths.myWork({}, { unfinished: number })}#unfinished`;
    return this.unfinished.of(signedIn.actor, pageNumber(asked), hrefFor);
  }
}

/** Bonds are for those who may answer. */
const kindsFor = ({ signedIn }: FastifyRequest): readonly Kind[] =>
  KINDS.filter(
    (kind) => kind !== 'bonds' || (signedIn !== undefined && mayInRole(signedIn.actor.role, 'edit-relationships')),
  );

const numberFor = (kind: Kind, list: WorkList, current: Kind | undefined): object => ({
  count: list.total,
  text: WORDS[kind].number,
  note: WORDS[kind].note,
  href: paths.myWork({}, { show: kind }),
  current: kind === current,
  red: kind === 'flags' && list.rows.some((row) => row.severity === 'red'),
});

const listFor = (kind: Kind, list: WorkList, rowsMax: number): object => ({
  kind,
  heading: WORDS[kind].number,
  nothing: WORDS[kind].nothing,
  rows: list.rows.slice(0, rowsMax).map((row) => rowFor(row, kind)),
  more: Math.max(0, list.total - Math.min(rowsMax, list.rows.length)),
  allHref: rowsMax === ROWS_MAX ? undefined : paths.myWork({}, { show: kind }),
  total: list.total,
});

const rowFor = (row: WorkRow, kind: Kind): object => ({
  ...row,
  // A review that is late is late; a flag is about a relationship.
  tag: kind === 'due' ? (row.days !== null && row.days < 0 ? 'late' : undefined) : row.severity,
  href: targetHref(row),
  whenInWords: dueInWords(row.days),
  personHref: paths.case.show({ youngPersonId: row.youngPersonId }),
});
