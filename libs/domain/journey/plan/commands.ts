import type { z } from 'zod';
import {
  acceptUnless,
  defineCommand,
  failing,
  type BaseFacts,
  type Decision,
  type DomainEvent,
  type Reason,
} from '../../kernel';
import * as plans from '../../pathway-plans';
import type { Owners, PathwayPlansState, PlanWho } from '../../pathway-plans';
import { planAndPeopleLens, type PlanningAhead } from './lens';
import { somebodyWhoWouldBeCalledIsStillThere } from './rules/somebody-who-would-be-called-is-still-there';
import {
  whoeverIsNamedInAPlanMattersAndMayBeNamed,
  type NamedInPlan,
} from './rules/whoever-is-named-in-a-plan-matters-and-may-be-named';

type Decide<Input> = (input: Input, state: PathwayPlansState, facts: BaseFacts) => Decision<DomainEvent>;
interface Naming<Input> {
  readonly input: z.ZodType<Input>;
  readonly decide: Decide<Input>;
  /** Whom it names. */
  readonly names?: (input: Input) => readonly NamedInPlan[];
  /** What else speaks against it. */
  readonly also?: (state: PlanningAhead, facts: BaseFacts) => readonly Reason[];
}

const nobody = (): readonly NamedInPlan[] => [];
const nothingElse = (): readonly Reason[] => [];

/** Asks the context, and beside that whether whoever is named may be. All reasons come back at once; what says nothing new is accepted. */
const naming = <Input>(name: string, { input, decide, names = nobody, also = nothingElse }: Naming<Input>) =>
  defineCommand({
    name,
    stream: 'journey',
    input,
    lens: planAndPeopleLens,
    decide: (asked: Input, state: PlanningAhead, facts: BaseFacts): Decision<DomainEvent> => {
      const decision = decide(asked, state.plans, facts);
      if (decision.kind === 'accepted' && decision.events.length === 0) return decision;
      const reasons = [
        ...(decision.kind === 'rejected' ? decision.reasons : []),
        ...whoeverIsNamedInAPlanMattersAndMayBeNamed(names(asked), state.people, facts.today),
        ...also(state, facts),
      ];
      return decision.kind === 'rejected' ? acceptUnless(reasons, []) : acceptUnless(reasons, decision.events);
    },
  });

const ofPeople = (who: Owners, as: NamedInPlan['as'], field: string): readonly NamedInPlan[] =>
  who.flatMap((one) => (one.kind === 'person' ? [{ relationshipId: one.relationshipId, as, field }] : []));
const ownersOf = ({ owners }: { readonly owners: readonly PlanWho[] }): readonly NamedInPlan[] =>
  ofPeople(owners, 'owner', 'owners');
const aboutOf = ({ people }: { readonly people: readonly string[] }): readonly NamedInPlan[] =>
  people.map((relationshipId) => ({ relationshipId, as: 'about', field: 'people' }));

/** What can be asked of a plan that names people. */
export const planWithPeopleCommands = [
  naming('AddNeed', {
    input: plans.addNeedInput,
    decide: plans.addNeed,
    names: (asked) => [...ownersOf(asked), ...aboutOf(asked)],
  }),
  naming('ChangeNeed', {
    input: plans.changeNeedInput,
    decide: plans.changeNeed,
    names: (asked) => [...ownersOf(asked), ...aboutOf(asked)],
  }),
  naming('RecordPlanMatter', { input: plans.recordPlanMatterInput, decide: plans.recordPlanMatter, names: ownersOf }),
  naming('RecordContingency', {
    input: plans.recordContingencyInput,
    decide: plans.recordContingency,
    names: ({ callers }) =>
      ofPeople(
        callers.map(({ who }) => who),
        'caller',
        'callers',
      ),
  }),
  naming('AddPlanAction', { input: plans.addPlanActionInput, decide: plans.addPlanAction, names: ownersOf }),
  naming('RecordHelpDelivered', {
    input: plans.recordHelpDeliveredInput,
    decide: plans.recordHelpDelivered,
    names: ({ by }) => ofPeople(by, 'gave', 'by'),
  }),
  naming('MakePlanVersion', {
    input: plans.makePlanVersionInput,
    decide: plans.makePlanVersion,
    also: ({ plans: { plan }, people }, { today }) =>
      failing(somebodyWhoWouldBeCalledIsStillThere(plan.contingency.at(-1), people, today)),
  }),
  naming('RecordPlanAgreement', {
    input: plans.recordPlanAgreementInput,
    decide: plans.recordPlanAgreement,
    names: ({ whose }) => ofPeople([whose], 'about', 'whose'),
  }),
] as const;
