import { removeRunFolder } from './run-folder';
import { services } from './services';

export default async function globalTeardown(): Promise<void> {
  await removeRunFolder(services().folder);
}
