import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { preferredOption, type MoveOption } from '#libs/domain/transitions';
import { REASONS_CARE_ENDS, REASONS_OF_MOVING, type StandingPromise } from '#libs/domain/journey';
import { day, defineForm, optionalOneOf, optionalText, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import {
  firstContactFields, firstContactsAsked, firstContactsField, firstContactsFrom, firstContactsPromised, promisedPeople,
} from './first-contacts'; // prettier-ignore
import { moveHref, OpenMoves, type OpenedMove } from './open-move';
import { rolesThatEndInWords } from './roles-in-words';
import { timeOfDay } from './time-of-day';
import { CARE_ENDING_CHOICES, placeChoices, providerChoices, REASON_CHOICES, YES_NO_UNKNOWN } from './words';

const ASKED = {
  on: day({ required: 'Enter the day they moved' }),
  time: timeOfDay,
  asPlanned: optionalOneOf(['yes', 'no']),
  whoWasThere: optionalText({ max: 4_000 }),
  cameAlong: optionalText({ max: 4_000 }),
  reasonPlaceChange: optionalOneOf(REASONS_OF_MOVING),
  rec: optionalOneOf(REASONS_CARE_ENDS),
  homeName: optionalText({ max: 120 }),
  note: optionalText({ max: 4_000 }),
  place: optionalOneOf(placeChoices.map(({ value }) => value)),
  provider: optionalOneOf(providerChoices.map(({ value }) => value)),
  sameCarer: optionalOneOf(['yes', 'no']),
};

const happenedForm = (people: readonly StandingPromise[]) =>
  defineForm({ ...ASKED, firstContacts: firstContactsField(people) });

/** The move that was approved has happened: the placement is recorded in the same step. */
@Controller()
export class MoveHappenedController {
  constructor(
    private readonly cases: CasePages,
    private readonly moves: OpenMoves,
    private readonly recording: Recording,
  ) {}

  @Get(paths.moves.happened.pattern)
  @Access({ action: 'record-move', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const at = await this.moves.open(request);
    const promised = firstContactsPromised(promisedPeople(at));
    return this.page(at, this.recording.open(at.opened, 'RecordMoveHappened', promised));
  }

  @Post(paths.moves.happened.pattern)
  @HttpCode(200)
  @Access({ action: 'record-move', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const at = await this.moves.open(request);
    const people = promisedPeople(at);
    const read = happenedForm(people).read(body);
    if (read.kind === 'wrong') return this.page(at, read.form, 400);
    const { place, provider, sameCarer, firstContacts, ...rest } = read.input;
    const given = {
      ...(place ? { place } : {}),
      ...(provider ? { provider } : {}),
      ...(sameCarer ? { sameCarer } : {}),
      firstContacts: firstContactsFrom(people, firstContacts),
    };
    return this.recording.record({
      request,
      opened: at.opened,
      command: 'RecordMoveHappened',
      form: read.form,
      input: { transitionId: at.named.transitionId, ...rest, ...given },
      fields: { on: 'on-day', ...firstContactFields(people) },
      again: (form, status) => this.page(at, form, status),
      done: () => redirect(moveHref(at), 'Recorded: the move happened, and where they live now.'),
    });
  }

  private page(at: OpenedMove, form: FormState, status = 200): Page {
    const option = preferredOption(at.move);
    const data = {
      title: 'Record that the move happened',
      section: 'moves',
      form,
      option,
      asks: whatIsNotKnown(option),
      firstContacts: firstContactsAsked(promisedPeople(at)),
      roles: rolesThatEndInWords(at.opened, option),
      onlyIfOthers: option?.sameCarer === 'unknown',
      reasons: REASON_CHOICES,
      careEndings: CARE_ENDING_CHOICES,
      places: placeChoices,
      providers: providerChoices,
      yesNo: YES_NO_UNKNOWN.filter(({ value }) => value !== 'unknown'),
      action: paths.moves.happened(at.named),
      backHref: moveHref(at),
    } as const;
    return this.cases.page('web/moves/happened.njk', at.opened, data, status);
  }
}

/** What the approved option left open and has to be known now. */
const whatIsNotKnown = (option: MoveOption | undefined): Readonly<Record<string, boolean>> => ({
  place: option?.place === '',
  provider: option?.provider === '',
  sameCarer: option?.sameCarer === 'unknown',
});
