import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '#libs/ports';
import type { ReadQueries } from '#libs/read-store';
import { Access } from '../../access/route-access';
import { scopeFor } from '../../access/scope-for';
import { paths } from '../../paths';
import { CLOCK, LISTS } from '../../tokens';
import { redirect, type Redirect } from '../../view/page';
import { KeysOfFeed } from './keys-of-feed';

const NOT_FOUND = 'That link leads to nobody in your list. Find them by name or local identifier instead.';
const FOUND_MAX = 50;

/** Where the links in the feed lead: to the young person, for whoever has them in their list; for anybody else, to nobody. */
@Controller()
export class FromFeedController {
  constructor(
    private readonly keys: KeysOfFeed,
    @Inject(LISTS) private readonly lists: ReadQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(paths.fromFeed.pattern)
  @Access({ action: 'view-list', subject: 'none' })
  async show(@Req() request: FastifyRequest, @Param('feedKey') key: string): Promise<Redirect> {
    const scope = scopeFor(request, this.clock.today());
    const meant = await this.keys.whoIs(key);
    if (meant === undefined) return redirect(paths.find(), NOT_FOUND);
    const found = await this.lists.findYoungPerson(meant.localId, { scope, limit: FOUND_MAX });
    const { youngPersonId } = meant;
    const isTheirs = found.some((one) => one.youngPersonId === youngPersonId);
    return isTheirs ? redirect(paths.case.show({ youngPersonId })) : redirect(paths.find(), NOT_FOUND);
  }
}
