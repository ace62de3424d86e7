import { Module } from '@nestjs/common';
import { PromisesController } from './ledger.controller';
import { PromiseFormController } from './promise-form.controller';

/** What was promised when moves were approved, and what became of it. */
@Module({ controllers: [PromisesController, PromiseFormController] })
export class PromisesModule {}
