import { Module } from '@nestjs/common';
import { CompareMapsController } from './compare.controller';
import { MapController } from './map.controller';

/** The map of the people who matter, and two maps compared. */
@Module({ controllers: [MapController, CompareMapsController] })
export class MapModule {}
