import { Module } from '@nestjs/common';
import { OpenPeople } from '../people/open-people';
import { ConfirmBondController } from './confirm.controller';
import { DeclineBondController } from './decline.controller';
import { OpenQuestions } from './open-questions';
import { OpenSiblings } from './open-sibling';
import { ShortSiblingPanel } from './short-panel';
import { SiblingPanelController } from './panel.controller';
import { ReunionPlanController } from './plan.controller';
import { SuggestBondController } from './suggest.controller';
import { WithdrawBondController } from './withdraw.controller';

/** Brothers and sisters: together or apart, what is planned, and the links between their records. */
@Module({
  controllers: [
    SiblingPanelController, SuggestBondController, ConfirmBondController, DeclineBondController, WithdrawBondController,
    ReunionPlanController,
  ],
  providers: [OpenPeople, OpenSiblings, OpenQuestions, ShortSiblingPanel],
  exports: [ShortSiblingPanel],
}) // prettier-ignore
export class BrothersAndSistersModule {}
