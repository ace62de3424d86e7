import { Body, Controller, Get, HttpCode, Inject, NotFoundException, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Draft } from '#libs/ports';
import { defineForm, optionalText } from '#libs/web-kit';
import { Access } from '../access/route-access';
import { CasePages } from '../case/case-pages';
import { paths } from '../paths';
import { ownPath } from '../server/require-sign-in';
import { DRAFTS } from '../tokens';
import { redirect, type Page, type Redirect } from '../view/page';
import { problemPage } from '../view/problem';
import { authorOf } from './case-form';
import type { DraftKeeper } from './draft-keeper';
import { DRAFT_DAYS, keptUntil } from './limits';

const discardForm = defineForm({ returnTo: optionalText({ max: 2_000 }) }, { records: false });

/** What somebody typed and has not recorded, to be read where its form can no longer be sent, and to be rid of. */
@Controller()
export class DraftsController {
  constructor(
    private readonly cases: CasePages,
    @Inject(DRAFTS) private readonly drafts: DraftKeeper,
  ) {}

  /** A draft that is over, or somebody else's, is as if it had never been. */
  @Get(paths.drafts.show.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    const draft = await this.drafts.find(authorFrom(request), { id: draftIdIn(request) });
    if (draft?.youngPersonId !== opened.youngPersonId) return goneAlready();
    const data = {
      title: 'What you typed',
      section: 'none',
      caption: draft.formName,
      draftId: draft.id,
      lastKeptAt: draft.lastKeptAt,
      keptUntil: keptUntil(draft.lastKeptAt),
      typed: wordsIn(draft),
      formHref: draft.address,
    } as const;
    return this.cases.page('drafts/show.njk', opened, data);
  }

  @Post(paths.drafts.discard.pattern)
  @HttpCode(200)
  @Access({ action: 'discard-own-draft', subject: 'none' })
  async discard(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Redirect> {
    const read = discardForm.read(body);
    await this.drafts.discard(authorFrom(request), draftIdIn(request));
    const returnTo = read.kind === 'read' ? ownPath(read.input.returnTo ?? undefined) : undefined;
    return redirect(returnTo ?? paths.home(), 'Discarded. Nothing of it was recorded.');
  }
}

const goneAlready = (): Page =>
  problemPage({
    title: 'That is no longer there',
    paragraphs: [`It was recorded or discarded, or it was not changed for ${DRAFT_DAYS} days.`],
    status: 410,
    action: { href: paths.home(), text: 'Go to your work' },
  });

function authorFrom({ signedIn }: FastifyRequest): string {
  if (signedIn === undefined) throw new NotFoundException();
  return authorOf(signedIn.actor);
}

const draftIdIn = ({ params }: FastifyRequest): string => (params as { readonly draftId?: string }).draftId ?? '';

/** Texts of more than one word, in the order of the form: without their questions, choices and dates say nothing. */
const wordsIn = ({ values }: Draft): readonly string[] =>
  Object.values(values)
    .flat()
    .map((text) => text.trim())
    .filter((text) => /\s/.test(text));
