import { Module } from '@nestjs/common';
import { DatesController } from './dates.controller';
import { DatePlanController } from './forms/plan-form.controller';
import { DateRecordController } from './forms/record-form.controller';
import { RehearsalController } from './rehearsal.controller';

/** The diary of duties: what is due, by which rule, and what is recorded for it. */
@Module({ controllers: [RehearsalController, DatesController, DateRecordController, DatePlanController] })
export class DatesModule {}
