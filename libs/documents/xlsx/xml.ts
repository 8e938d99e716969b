import { setImmediate } from 'node:timers/promises';
import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { damaged } from '../zip/zip-directory';

const CHUNK = 1 << 16;
/** No spreadsheet nests its tags or crowds them with attributes like this; a file made to exhaust the parser does. */
const DEEPEST = 64;
const MOST_ATTRIBUTES = 256;

/** What to do at the tags of an XML text. Names and attributes come without their prefixes. */
export interface XmlVisitor {
  open(tag: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(tag: string): void;
}

/**
 * Walks through an XML text a piece at a time, letting other work through between the pieces.
 * @throws Refusal `damaged-file` where it is not well formed, nested without end, or has a document type (entities that multiply live there)
 */
export async function walkXml(xml: Buffer, visitor: XmlVisitor): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, fragment: false });
  parser.on('error', () => {
    throw damaged();
  });
  parser.on('doctype', () => {
    throw damaged();
  });
  let depth = 0;
  let attributeCount = 0;
  parser.on('opentagstart', () => {
    depth += 1;
    attributeCount = 0;
    if (depth > DEEPEST) throw damaged();
  });
  parser.on('attribute', () => {
    attributeCount += 1;
    if (attributeCount > MOST_ATTRIBUTES) throw damaged();
  });
  parser.on('opentag', ({ name, attributes }) => {
    const plain = Object.entries(attributes).map(([key, value]) => [local(key), value] as const);
    visitor.open(local(name), Object.fromEntries(plain));
  });
  parser.on('text', (text) => visitor.text?.(text));
  parser.on('cdata', (text) => visitor.text?.(text));
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    visitor.close?.(local(name));
  });
  const decoder = decoderOf(xml);
  for (let at = 0; at < xml.length; at += CHUNK) {
    parser.write(decode(decoder, xml.subarray(at, at + CHUNK)));
    await setImmediate();
  }
  parser.close();
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function decoderOf(xml: Buffer): TextDecoder {
  const utf16 = xml.length > 1 && xml[0] === 0xff && xml[1] === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true });
}

function decode(decoder: TextDecoder, bytes: Buffer): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    throw damaged();
  }
}
