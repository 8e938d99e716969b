import { getCiphers } from 'node:tls';
import { handshake, type Proxy, PUBLIC_HOST, startProxy } from './caddy';

let proxy: Proxy;
beforeAll(async () => {
  proxy = await startProxy(1);
}, 900_000);
afterAll(() => proxy.stop());

/** With every door of our own side open, so that a refusal is the proxy's. */
const ANY = 'ALL:@SECLEVEL=0';

test.each(['TLSv1', 'TLSv1.1'] as const)('%s is refused by the proxy (ASVS 12.1.1)', async (version) => {
  const tried = handshake(proxy, { minVersion: version, maxVersion: version, ciphers: ANY });
  // What the proxy says, not what our side would not say.
  await expect(tried).rejects.toMatchObject({ code: 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION' });
});

test.each(['TLSv1.2', 'TLSv1.3'] as const)('%s is taken; the certificate is for the public name (ASVS 12.1.1)', async (version) => {
  const socket = await handshake(proxy, { minVersion: version, maxVersion: version });
  expect([socket.getProtocol(), socket.authorized, socket.getPeerCertificate().subjectaltname]).toEqual([
    version,
    true,
    `DNS:${PUBLIC_HOST}`,
  ]);
  socket.destroy();
});

async function taken(names: readonly string[], version: 'TLSv1.2' | 'TLSv1.3'): Promise<string[]> {
  const found = [];
  for (const name of names) {
    const ciphers = version === 'TLSv1.2' ? `${name}:@SECLEVEL=0` : name;
    const socket = await handshake(proxy, { minVersion: version, maxVersion: version, ciphers }).catch(() => null);
    if (socket !== null) found.push(socket.getCipher().standardName);
    socket?.destroy();
  }
  return found.sort();
}

test('of all ciphers tried one by one only those with forward secrecy and authentication are taken (ASVS 12.1.2)', async () => {
  const all = getCiphers().map((name) => name.toUpperCase());
  const [newer, older] = [all.filter((name) => name.startsWith('TLS_')), all.filter((name) => !name.startsWith('TLS_'))];
  expect(older.length).toBeGreaterThan(30);
  expect(await taken(older, 'TLSv1.2')).toEqual([
    'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
    'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
    'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
  ]);
  expect(await taken([...newer, 'TLS_AES_128_CCM_SHA256', 'TLS_AES_128_CCM_8_SHA256'], 'TLSv1.3')).toEqual([
    'TLS_AES_128_GCM_SHA256',
    'TLS_AES_256_GCM_SHA384',
    'TLS_CHACHA20_POLY1305_SHA256',
  ]);
});

test('a name that is not the installation’s gets no certificate', async () => {
  await expect(handshake(proxy, { servername: 'khac.example.vn' })).rejects.toMatchObject({ code: 'ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR' });
});
