import { Module } from '@nestjs/common';
import { AssessmentController } from './assessment.controller';
import { PlanFormController } from './forms/plan-form.controller';
import { NeedController } from './need.controller';
import { PlanCopiesController } from './pdf/copies.controller';
import { PlanController } from './show.controller';
import { PlanVersionsController } from './versions.controller';
import { NeedsWithoutHelpController } from './without-help.controller';

/** The plan for leaving care: needs and the help that came, the young person's words, versions and who agrees with them. */
@Module({
  controllers: [
    PlanController, NeedsWithoutHelpController, NeedController, PlanVersionsController, AssessmentController,
    PlanFormController, PlanCopiesController,
  ],
}) // prettier-ignore
export class PlanModule {}
