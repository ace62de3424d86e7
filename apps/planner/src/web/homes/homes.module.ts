import { Module } from '@nestjs/common';
import { OpenMoves } from '../moves/open-move';
import { HomesController } from './homes.controller';
import { VacanciesController } from './vacancies.controller';
import { VacanciesPage } from './vacancies.page';

/** The homes there are, the places free in them, and which of them to compare for a move. */
@Module({ controllers: [HomesController, VacanciesController], providers: [OpenMoves, VacanciesPage] })
export class HomesModule {}
