import { Module } from '@nestjs/common';
import { HomesController } from './homes.controller';

/** The homes there are, and the places free in them. */
@Module({ controllers: [HomesController] })
export class HomesModule {}
