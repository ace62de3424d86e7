import type { FastifyRequest } from 'fastify';
import { stableUuid } from '#libs/application';
import type { HomeWithPlaces } from '#libs/domain/homes';
import { chosenVacancy } from '#libs/domain/journey/vacancies';
import { pluralise, type FormState } from '#libs/web-kit';
import { type Recording } from '../../case/recording';
import { redirect, type Page, type Redirect } from '../../view/page';
import { moveHref, type OpenedMove } from '../moves/open-move';

export interface Choosing {
  readonly request: FastifyRequest;
  readonly at: OpenedMove;
  readonly form: FormState;
  /** The page again, with the form as it is now. */
  again(form: FormState, status: number): Promise<Page>;
}

/** Puts homes that were chosen from the list on the table of a move, one after another. */
export class AddVacancies {
  constructor(private readonly recording: Recording) {}

  /**
   * Each home has a command id of its own that follows from the form's, so that a form sent twice adds nothing; what others
   * recorded since the page was opened stops at the first home, and every later one has seen the one before it.
   */
  async add(choosing: Choosing, homes: readonly HomeWithPlaces[]): Promise<Page | Redirect> {
    const { form, at } = choosing;
    const notYet = homes.filter(({ homeId }) => !at.move.options.some((option) => option.homeId === homeId));
    let seenAt = form.seenAt;
    for (const home of notYet) {
      const own = { ...form, commandId: stableUuid(form.commandId, home.homeId), seenAt };
      const answer = await this.addOne({ ...choosing, form: own }, home, (lens) => (seenAt = lens));
      if (answer !== 'added') return answer;
    }
    const which = homes.length === 1 ? (homes[0]?.name ?? '') : pluralise(homes.length, 'home');
    return redirect(moveHref(at), `Recorded: ${which} ${homes.length === 1 ? 'is an option' : 'are options'} now.`);
  }

  private async addOne(
    { request, at, form, ...choosing }: Choosing,
    home: HomeWithPlaces,
    onDone: (lens: number) => void,
  ): Promise<Page | Redirect | 'added'> {
    const { journey, day } = at.opened.answer;
    const option = chosenVacancy(journey, home, { optionId: stableUuid(form.commandId, 'option'), on: day });
    let isAdded = false;
    const answer = await this.recording.record({
      request,
      opened: at.opened,
      command: 'AddOption',
      form,
      input: { transitionId: at.named.transitionId, option },
      fields: { options: 'homes', option: 'homes', transitionId: 'homes' },
      again: (shown, status) => choosing.again(shown, status),
      done: ({ lens }) => {
        isAdded = true;
        onDone(lens);
        return redirect(moveHref(at));
      },
    });
    return isAdded ? 'added' : answer;
  }
}
