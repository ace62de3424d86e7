import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { BrothersAndSisters } from '#libs/application';
import { roleInWords } from '#libs/domain/journey';
import type { BondAsked } from '#libs/domain/journey/brothers-and-sisters';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import { PageInstead, problemPage } from '../../view/problem';
import { askedInWords } from './words';

/** A question of another record as it is shown, with where it is answered. */
export interface Question {
  readonly bondId: string;
  readonly askedFrom: string;
  readonly firstName: string | null;
  /** What the other record says this young person is to them. */
  readonly role: string;
  readonly asked: string;
  readonly confirmHref: string;
  readonly declineHref: string;
}

/** Opens the questions that other records ask of a case, as far as the guard has let this person see them. */
@Injectable()
export class OpenQuestions {
  constructor(private readonly siblings: BrothersAndSisters) {}

  async all(request: FastifyRequest, opened: OpenedCase): Promise<readonly Question[]> {
    const found = (request.linked?.asked ?? []).map(async ({ bondId, askedFrom }) => {
      const asked = await this.siblings.asked(opened.answer, { bondId, askedFrom });
      return asked === undefined ? [] : [shown(asked, askedFrom, opened)];
    });
    return (await Promise.all(found)).flat();
  }

  /** The question that a route names. One that does not wait for an answer says so. */
  async named(request: FastifyRequest, opened: OpenedCase): Promise<Question> {
    const { bondId } = request.params as { readonly bondId?: string };
    const question = (await this.all(request, opened)).find((one) => one.bondId === bondId);
    if (question === undefined) throw new PageInstead(nothingToAnswer(opened));
    return question;
  }
}

function shown(
  { bondId, firstName, role, askedBy, askedOn }: BondAsked,
  askedFrom: string,
  opened: OpenedCase,
): Question {
  const named = { youngPersonId: opened.youngPersonId, bondId };
  return {
    bondId,
    askedFrom,
    firstName,
    role: roleInWords(role),
    asked: askedInWords(askedBy, askedOn),
    confirmHref: paths.brothersAndSisters.confirm(named),
    declineHref: paths.brothersAndSisters.decline(named),
  };
}

const nothingToAnswer = ({ youngPersonId, question }: OpenedCase) =>
  problemPage({
    title: 'There is nothing to answer',
    paragraphs: ['This has been answered already, or whoever asked it has withdrawn it.'],
    status: 410,
    action: { href: paths.brothersAndSisters.show({ youngPersonId }, question), text: 'Go to brothers and sisters' },
  });
