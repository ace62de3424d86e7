import { Module } from '@nestjs/common';
import { MovesModule } from '../moves/moves.module';
import { LawOfMoveController } from './law.controller';
import { MoveFormController } from './move-form.controller';
import { OptionsOfMoveController } from './options.controller';
import { PreparationController } from './preparation.controller';
import { ViewsOnMoveController } from './views.controller';

/** The parts in which a move is planned, each on its own page and saved as you go. */
@Module({
  imports: [MovesModule],
  controllers: [
    MoveFormController, OptionsOfMoveController, ViewsOnMoveController, PreparationController, LawOfMoveController,
  ],
}) // prettier-ignore
export class PlanningModule {}
