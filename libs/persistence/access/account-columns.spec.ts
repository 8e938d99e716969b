import 'reflect-metadata';
import { getMetadataArgsStorage } from 'typeorm';
import { AccountRow } from './entities';

test('an account keeps no date of its password, so nobody is made to change one that was not found out (ASVS 6.2.10)', () => {
  const columns = getMetadataArgsStorage()
    .columns.filter(({ target }) => target === AccountRow)
    .map(({ propertyName }) => propertyName);
  expect(columns.sort()).toEqual(['disabled_at', 'id', 'login', 'name', 'password_hash', 'person_id', 'tenant_id']);
});
