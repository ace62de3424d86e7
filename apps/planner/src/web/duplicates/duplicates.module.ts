import { Module } from '@nestjs/common';
import { DuplicatesController } from './duplicates.controller';
import { UndoMergeController } from './undo-merge.controller';

/** One person recorded twice: made one, and taken apart again. */
@Module({ controllers: [DuplicatesController, UndoMergeController] })
export class DuplicatesModule {}
