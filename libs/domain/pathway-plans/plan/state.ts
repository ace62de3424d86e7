import type { CivilDate, VagueDate, YesNoUnknown } from '../../kernel';
import type { Act } from '../act';
import type { LifeArea, NeedStatus, Owners, PlanWho, SaidBy, WordsAbout } from '../vocabulary';

/** What is needed, as it was said from a day on. */
export interface NeedDetail {
  readonly what: string;
  readonly people: readonly string[];
  readonly owners: Owners;
  readonly byWhen: CivilDate | null;
  /** Why it was changed; null for what was said first, or where no reason was given. */
  readonly reason: string | null;
  readonly on: VagueDate;
  readonly recorded: Act;
}

/** How far it had got on a day. */
export interface NeedUpdate {
  readonly updateId: string;
  readonly status: NeedStatus;
  readonly words: string;
  readonly on: VagueDate;
  readonly recorded: Act;
}

/** Something the young person needs. Both lists are in the order of recording; nothing leaves them. */
export interface Need {
  readonly needId: string;
  readonly area: LifeArea;
  readonly assessmentId: string | null;
  readonly details: readonly NeedDetail[];
  readonly updates: readonly NeedUpdate[];
}

/** The young person's words about a part of the plan, or why there are none. */
export interface PlanWords {
  readonly words: string | null;
  readonly noWordsReason: string | null;
  readonly saidBy: SaidBy;
  readonly on: VagueDate;
  readonly recorded: Act;
}

/** What the law asks to be said of a part of life. */
export interface PlanMatter {
  readonly how: string;
  readonly owners: Owners;
  readonly byWhen: CivilDate | null;
  readonly on: VagueDate;
  readonly recorded: Act;
}

export interface Caller {
  readonly who: PlanWho;
  readonly agreed: YesNoUnknown;
  readonly note: string | null;
}

/** What is done if things go wrong. */
export interface Contingency {
  readonly what: string;
  readonly callers: readonly Caller[];
  readonly on: VagueDate;
  readonly recorded: Act;
}

/** The plan as it stands: everything ever said in it, in the order of recording. */
export interface Plan {
  /** By need id. */
  readonly needs: Readonly<Record<string, Need>>;
  readonly words: Readonly<Partial<Record<WordsAbout, readonly PlanWords[]>>>;
  readonly matters: Readonly<Partial<Record<LifeArea, readonly PlanMatter[]>>>;
  readonly contingency: readonly Contingency[];
}

export const emptyPlan: Plan = { needs: {}, words: {}, matters: {}, contingency: [] };
