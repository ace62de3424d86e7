import { Module } from '@nestjs/common';
import { DueController } from './due.controller';

/** What is due for all the young people of a worker, or of the authority: a list, a month, a calendar to take along. */
@Module({ controllers: [DueController] })
export class DueModule {}
