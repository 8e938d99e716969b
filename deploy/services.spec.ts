import { readCompose, type Service } from './compose-file';

const { services, networks } = readCompose();

/** What of `deploy/.env` a service is given, anywhere in its lines. */
const given = (service: Service): string[] => [...new Set(JSON.stringify(service).match(/(?<=\$\{)\w+/g))].sort();

/** One line a service: a new one fails until it has its own. */
function each<T>(of: (service: Service) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(services).map(([name, service]) => [name, of(service)]));
}

test('each service of compose is given these values of the operator, no more and no fewer (ASVS 13.3.2)', () => {
  expect(each(given)).toEqual({
    // Makes the two databases and who owns them.
    postgres: ['DONDOC_PASSWORD', 'POSTGRES_PASSWORD', 'TEMPORAL_PASSWORD'],
    'temporal-schema': ['TEMPORAL_PASSWORD'],
    temporal: ['TEMPORAL_PASSWORD'],
    'temporal-namespace': [],
    migrate: ['DONDOC_PASSWORD'],
    api: ['CODEC_KEYS', 'DONDOC_PASSWORD', 'MASTER_KEYS', 'PUBLIC_HOST'],
    worker: ['CODEC_KEYS', 'DONDOC_PASSWORD', 'MAIL_FROM', 'MASTER_KEYS', 'PUBLIC_HOST', 'SMTP_URL'],
    clamav: [],
    proxy: ['PUBLIC_HOST'],
    mails: [],
  });
});

test('no service is given a whole file of values but Temporal, whose file holds no secret (ASVS 13.3.2)', () => {
  const files = Object.entries(services).filter(([, service]) => service.env_file !== undefined);
  expect(files.map(([name, service]) => [name, service.env_file])).toEqual([
    ['temporal-schema', 'cluster/temporal.env'],
    ['temporal', 'cluster/temporal.env'],
  ]);
});

test('each service of compose is on these networks; only Caddy, worker, scanner and the mails of a trial reach outside (ASVS 13.2.5)', () => {
  const inside = { internal: true };
  expect(networks).toEqual({ front: inside, data: inside, processes: inside, scanner: inside, outside: null });
  expect(each((service) => service.networks)).toEqual({
    postgres: ['data', 'processes'],
    'temporal-schema': ['processes'],
    temporal: ['processes'],
    'temporal-namespace': ['processes'],
    migrate: ['data'],
    api: ['front', 'data', 'scanner'],
    worker: ['data', 'processes', 'outside'],
    clamav: ['scanner', 'outside'],
    proxy: ['front', 'outside'],
    mails: ['outside'],
  });
});

test('only Caddy can be reached from elsewhere; the mails of a trial from the machine itself', () => {
  const reached = Object.entries(services).filter(([, service]) => service.ports !== undefined);
  expect(reached.map(([name, service]) => [name, service.ports])).toEqual([
    ['proxy', ['80:80', '443:443']],
    ['mails', ['127.0.0.1:3080:3080']],
  ]);
});
