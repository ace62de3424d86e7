import { Module } from '@nestjs/common';
import { AfterCareFormController } from './form.controller';
import { AfterCareController } from './show.controller';

/** The time after care: keeping in touch, where they live and what they do, and the position around each birthday. */
@Module({ controllers: [AfterCareController, AfterCareFormController] })
export class AfterCareModule {}
