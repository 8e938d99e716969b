import { UnreadableFile } from './refused';

/** A form with files to send. @throws UnreadableFile where a file was changed or moved after it was chosen */
export async function formWith(fields: Readonly<Record<string, string>>, name: string, files: readonly File[]): Promise<FormData> {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  for (const file of files) {
    await file
      .slice(0, 1)
      .arrayBuffer()
      .catch(() => {
        throw unreadable(file);
      });
    // macOS names its files in NFD, and everything here is NFC.
    form.append(name, file, file.name.normalize('NFC'));
  }
  return form;
}

/** A file's name and text. @throws UnreadableFile where it was changed or moved after it was chosen */
export async function textOf(file: File): Promise<{ name: string; text: string }> {
  const text = await file.text().catch(() => {
    throw unreadable(file);
  });
  return { name: file.name.normalize('NFC'), text };
}

const unreadable = (file: File): UnreadableFile =>
  new UnreadableFile(`Tệp “${file.name}” đã bị sửa, đổi tên hoặc chuyển chỗ sau khi chọn. Hãy chọn lại tệp.`);
