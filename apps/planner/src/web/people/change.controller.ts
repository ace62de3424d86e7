import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../access/route-access';
import { paths } from '../../paths';
import type { Page, Redirect } from '../../view/page';
import { formNamed } from '../small-form/asked';
import { SmallForms, type Filling } from '../small-form/small-forms';
import { CHANGES } from './changes';
import { OpenPeople, type OpenedPerson } from './open-people';
import { roleGroups } from './words';

/** The small forms about one relationship: each asks what its change needs and records one thing. */
@Controller()
export class RelationshipChangeController {
  constructor(
    private readonly people: OpenPeople,
    private readonly forms: SmallForms,
  ) {}

  @Get(paths.people.change.pattern)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    return this.forms.show(await this.open(request));
  }

  @Post(paths.people.change.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.forms.send(await this.open(request), request, body);
  }

  private async open(request: FastifyRequest): Promise<Filling<OpenedPerson>> {
    const at = await this.people.open(request);
    const { change = '' } = request.params as { readonly change?: string };
    return {
      at,
      form: formNamed(CHANGES, change),
      section: 'people',
      caption: at.person.name,
      may: 'edit-relationships',
      action: paths.people.change({ ...at.named, change }),
      backHref: paths.people.show(at.named, at.opened.question),
      done: paths.people.show(at.named),
      roles: roleGroups,
    };
  }
}
