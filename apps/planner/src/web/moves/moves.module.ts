import { Module } from '@nestjs/common';
import { DecideMoveController } from './decide.controller';
import { DecisionController } from './decided/decision.controller';
import { EffectController } from './effect.controller';
import { MoveHappenedController } from './happened.controller';
import { MovesListController } from './list.controller';
import { MoveController } from './move.controller';
import { OpenMoves } from './open-move';
import { OptionController } from './option.controller';
import { ProposeMoveController } from './propose.controller';
import { ProtectController } from './protect.controller';
import { SubmitMoveController } from './submit.controller';

/** Planning a move: options, whom each would cost, what protects them, a manager's decision, and that it happened. */
@Module({
  controllers: [
    MovesListController, ProposeMoveController, MoveController, OptionController, EffectController, ProtectController,
    SubmitMoveController, DecideMoveController, DecisionController, MoveHappenedController,
  ],
  providers: [OpenMoves],
  exports: [OpenMoves],
}) // prettier-ignore
export class MovesModule {}
