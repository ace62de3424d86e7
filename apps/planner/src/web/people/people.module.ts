import { Module } from '@nestjs/common';
import { AddPersonController } from './add.controller';
import { RelationshipChangeController } from './change.controller';
import { PeopleListController } from './list.controller';
import { OpenPeople } from './open-people';
import { RelationshipController } from './show/show.controller';

/** The people who matter: who they are, how close, what keeps each relationship alive, and whether they are in touch. */
@Module({
  controllers: [
    PeopleListController, AddPersonController, RelationshipController, RelationshipChangeController,
  ],
  providers: [OpenPeople],
}) // prettier-ignore
export class PeopleModule {}
