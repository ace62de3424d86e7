import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { OPTIONS_MAX } from '#libs/domain/transitions';
import type { ReadQueries } from '#libs/read-store';
import { defineForm, manyOf, withErrors, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { LISTS } from '../../tokens';
import type { Page, Redirect } from '../../view/page';
import { OpenMoves, type OpenedMove } from '../moves/open-move';
import { AddVacancies } from './add-vacancies';
import { roomIn, VacanciesPage } from './vacancies.page';

/** Finding a home for a move: those with a place, in order of the relationships each would keep. */
@Controller()
export class VacanciesController {
  private readonly adding: AddVacancies;

  constructor(
    @Inject(LISTS) private readonly lists: ReadQueries,
    private readonly moves: OpenMoves,
    private readonly recording: Recording,
    private readonly page: VacanciesPage,
  ) {
    this.adding = new AddVacancies(recording);
  }

  @Get(paths.moves.vacancies.pattern)
  @Access({ action: 'propose-move', subject: 'young-person', shows: ['linked'] })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const at = await this.moves.open(request);
    return this.page.show(request, at, this.recording.open(at.opened, 'AddOption'));
  }

  @Post(paths.moves.vacancies.pattern)
  @HttpCode(200)
  @Access({ action: 'propose-move', subject: 'young-person', shows: ['linked'] })
  async choose(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const at = await this.moves.open(request);
    const homes = await this.lists.openHomes();
    const read = defineForm({ homes: manyOf(homes.map(({ homeId }) => homeId)) }).read(body);
    const again = (form: FormState, status: number): Promise<Page> => this.page.show(request, at, form, status);
    if (read.kind === 'wrong') return again(read.form, 400);
    const chosen = homes.filter(({ homeId }) => read.input.homes.includes(homeId));
    const wrong = tooManyOrNone(at, chosen.length);
    if (wrong !== undefined) return again(withErrors(read.form, [{ field: 'homes', message: wrong }]), 400);
    return this.adding.add({ request, at, form: read.form, again }, chosen);
  }
}

function tooManyOrNone(at: OpenedMove, chosen: number): string | undefined {
  if (chosen === 0) return 'Choose at least one home';
  const room = roomIn(at);
  if (chosen <= room) return undefined;
  const most = room === 1 ? 'one home' : `at most ${room} homes`;
  return `Choose ${most}: a move compares ${OPTIONS_MAX} options, and ${at.move.options.length} are on the table`;
}
