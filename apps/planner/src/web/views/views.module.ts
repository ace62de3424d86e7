import { Module } from '@nestjs/common';
import { InTheirWordsController } from './in-their-words.controller';
import { RingsController } from './rings.controller';

/** What the young person says of the people who matter. */
@Module({ controllers: [InTheirWordsController, RingsController] })
export class ViewsModule {}
