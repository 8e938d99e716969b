import { constants, crc32, deflateRawSync } from 'node:zlib';

/** What a hand-made archive may say wrongly about one of its files. */
export interface Lie {
  readonly unpacked?: number;
  readonly flags?: number;
  readonly crc?: number;
  /** What the system that made it says of it; a link where the upper half is 0o120777. */
  readonly attributes?: number;
  /** What stands in place of the packed content. */
  readonly packed?: Buffer;
}

/** A ZIP archive of these files, by name; lies go into its directory as told. */
export function makeZip(files: Readonly<Record<string, string | Buffer>>, lies: Readonly<Record<string, Lie>> = {}): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const raw = Buffer.from(content);
    const packed = lies[name]?.packed ?? deflateRawSync(raw);
    const title = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(lies[name]?.flags ?? 0, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(lies[name]?.crc ?? crc32(raw), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(lies[name]?.unpacked ?? raw.length, 18);
    fields.writeUInt16LE(title.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(lies[name]?.attributes ?? 0, 6);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, rest, title);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, title, packed]);
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(directory.length / 4, 8);
  end.writeUInt16LE(directory.length / 4, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

/** That many megabytes of blanks, packed; made without ever holding them. */
export function packedBlanks(megabytes: number): Buffer {
  const one = deflateRawSync(Buffer.alloc(1 << 20, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: megabytes }, () => one), deflateRawSync(Buffer.alloc(0))]);
}
