import { Inject, Injectable, type Provider } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { BondAsked, SiblingRow } from '#libs/domain/journey/brothers-and-sisters';
import type { CaseAnswer } from './case-answer';
import type { MayLook } from './linked-records';
import { SiblingsReader, type LinkNow, type SharedWith } from './siblings-reader';

/** A question another record asks, by where it stands. */
export interface QuestionAt {
  readonly bondId: string;
  readonly askedFrom: string;
}

/** The brothers and sisters of a case, with what may cross from records they have themselves. */
export class SiblingPanelOf extends Query<readonly SiblingRow[]> {
  constructor(
    readonly answer: CaseAnswer,
    readonly may: MayLook,
  ) {
    super();
  }
}

/** What another record asks of a case. */
export class BondAskedOf extends Query<BondAsked | undefined> {
  constructor(
    readonly answer: CaseAnswer,
    readonly question: QuestionAt,
  ) {
    super();
  }
}

/** The records that a case is linked to, with something crossing. */
export class LinksOf extends Query<readonly LinkNow[]> {
  constructor(readonly answer: CaseAnswer) {
    super();
  }
}

/** In which other records the same occasion can be recorded. */
export class SharedWithOf extends Query<readonly SharedWith[]> {
  constructor(
    readonly answer: CaseAnswer,
    readonly relationshipIds: readonly string[],
    readonly may: MayLook,
  ) {
    super();
  }
}

@QueryHandler(SiblingPanelOf)
class SiblingPanelHandler implements IQueryHandler<SiblingPanelOf> {
  constructor(@Inject(SiblingsReader) private readonly reader: SiblingsReader) {}
  execute({ answer, may }: SiblingPanelOf): Promise<readonly SiblingRow[]> {
    return this.reader.panel(answer, may);
  }
}

@QueryHandler(BondAskedOf)
class BondAskedHandler implements IQueryHandler<BondAskedOf> {
  constructor(@Inject(SiblingsReader) private readonly reader: SiblingsReader) {}
  execute({ answer, question }: BondAskedOf): Promise<BondAsked | undefined> {
    return this.reader.asked(answer, question);
  }
}

@QueryHandler(LinksOf)
class LinksHandler implements IQueryHandler<LinksOf> {
  constructor(@Inject(SiblingsReader) private readonly reader: SiblingsReader) {}
  execute({ answer }: LinksOf): Promise<readonly LinkNow[]> {
    return this.reader.links(answer);
  }
}

@QueryHandler(SharedWithOf)
class SharedWithHandler implements IQueryHandler<SharedWithOf> {
  constructor(@Inject(SiblingsReader) private readonly reader: SiblingsReader) {}
  execute({ answer, relationshipIds, may }: SharedWithOf): Promise<readonly SharedWith[]> {
    return this.reader.sharedWith(answer, relationshipIds, may);
  }
}

/** The way to read brothers and sisters across records. Whether somebody may look is for the asker to decide first. */
@Injectable()
export class BrothersAndSisters {
  constructor(@Inject(QueryBus) private readonly bus: QueryBus) {}

  panel(answer: CaseAnswer, may: MayLook): Promise<readonly SiblingRow[]> {
    return this.bus.execute(new SiblingPanelOf(answer, may));
  }

  asked(answer: CaseAnswer, question: QuestionAt): Promise<BondAsked | undefined> {
    return this.bus.execute(new BondAskedOf(answer, question));
  }

  links(answer: CaseAnswer): Promise<readonly LinkNow[]> {
    return this.bus.execute(new LinksOf(answer));
  }

  /** `may` says in which other records whoever asks may record. */
  sharedWith(answer: CaseAnswer, relationshipIds: readonly string[], may: MayLook): Promise<readonly SharedWith[]> {
    return this.bus.execute(new SharedWithOf(answer, relationshipIds, may));
  }
}

/** The Nest providers of these queries; `SiblingsReader` is given beside them. */
export const siblingProviders: Provider[] = [
  SiblingPanelHandler, BondAskedHandler, LinksHandler, SharedWithHandler, BrothersAndSisters,
]; // prettier-ignore
