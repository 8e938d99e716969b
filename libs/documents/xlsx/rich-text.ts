import { walkXml } from './xml';

/** A text with the fonts its parts are set in, where they differ from the cell's. */
export interface RichText {
  readonly text: string;
  readonly fonts: readonly string[];
}

/** Collects the text inside one `<si>` or `<is>`: plain, or in runs with fonts of their own; readings aids of East Asian scripts are left out. */
export class RichTextCollector {
  private text = '';
  private readonly fonts: string[] = [];
  private inText = false;
  private inReadingAid = false;

  open(tag: string, value: string | undefined): void {
    if (tag === 'rPh') this.inReadingAid = true;
    if (tag === 't') this.inText = !this.inReadingAid;
    if (tag === 'rFont' && value) this.fonts.push(value);
  }

  add(text: string): void {
    if (this.inText) this.text += text;
  }

  close(tag: string): void {
    if (tag === 't') this.inText = false;
    if (tag === 'rPh') this.inReadingAid = false;
  }

  whole(): RichText {
    return { text: unescape(this.text), fonts: this.fonts };
  }
}

/** Characters that XML cannot hold are written `_x0000_`, and an underscore that would read so `_x005F_`. */
export function unescape(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/** The opposite of `unescape`. */
export function escape(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** The texts of `sharedStrings.xml`, which cells refer to by number. */
export async function readSharedStrings(xml: Buffer): Promise<RichText[]> {
  const texts: RichText[] = [];
  let current: RichTextCollector | null = null;
  await walkXml(xml, {
    open(tag, { val }) {
      if (tag === 'si') current = new RichTextCollector();
      else current?.open(tag, val);
    },
    text: (text) => current?.add(text),
    close(tag) {
      current?.close(tag);
      if (tag === 'si' && current) texts.push(current.whole());
    },
  });
  return texts;
}
