import { Module } from '@nestjs/common';
import { FactFormController } from './fact-form.controller';
import { LeavingCareController } from './show.controller';

/** What the law calls them on the road out of care, and the few facts it needs that placements do not hold. */
@Module({ controllers: [LeavingCareController, FactFormController] })
export class LeavingCareModule {}
