import { dataSource } from '@libs/persistence/data-source';
import { MASTER_KEYS } from '@test/support/master-keys';
import { createDatabase } from '@test/support/services';
import { playDemo } from '../../apps/cli/running/play-demo';

jest.setTimeout(60_000);

test('the demo says at once where to look and that it plays; that it is done only when it is done', async () => {
  const databaseUrl = await createDatabase();
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    MASTER_KEYS,
    PUBLIC_URL: 'http://127.0.0.1:3000',
  });
  const said: string[] = [];
  let told: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (told = resolve));
  let over = false;
  const played = playDemo((text) => {
    said.push(text);
    told();
  }).then(() => (over = true));
  await Promise.race([begun, played]);
  const db = await dataSource(databaseUrl, 1).initialize();
  try {
    const [world] = await db.query<{ id: string }[]>(`SELECT id FROM world WHERE kind = 'rehearsal'`);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/ĐANG CHẠY/);
    expect(said[0]).toMatch(new RegExp(`Mở ngay để xem +http\\S+/dien-tap/${world?.id}\\n`));
    expect(over).toBe(false);
    expect(await db.query(`SELECT role FROM role_assignment`)).toEqual([{ role: 'inspector' }]);
    await db.query(`UPDATE world SET finished_at = now() WHERE id = $1`, [world?.id]);
    await played;
    expect(said.slice(1)).toEqual(['Bản trình diễn đã chạy hết cả đợt; vẫn xem được ở địa chỉ trên.\n']);
  } finally {
    await db.destroy();
  }
});
