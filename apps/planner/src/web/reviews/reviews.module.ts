import { Module } from '@nestjs/common';
import { ReviewsController } from './list.controller';
import { ReviewPackController } from './pack.controller';
import { RelationshipsReviewedController } from './relationships.controller';
import { ReviewFormController } from './review-form.controller';
import { ReviewController } from './show.controller';

/** Reviews of the care plan: arranged, held, and what was said of every relationship. */
@Module({
  controllers: [
    ReviewsController, ReviewPackController, RelationshipsReviewedController, ReviewFormController, ReviewController,
  ],
}) // prettier-ignore
export class ReviewsModule {}
