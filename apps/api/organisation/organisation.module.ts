import { Module } from '@nestjs/common';
import { OrganisationController } from './organisation.controller';
import { OrganisationFiles } from './organisation-files';

@Module({ controllers: [OrganisationController], providers: [OrganisationFiles] })
export class OrganisationModule {}
