import { toIso } from '@libs/domain/calendar/instant';
import type { Mail } from './mail-store';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** `17:05:09 26/11/2026`, Vietnamese time. */
function clock(instant: number): string {
  const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)T([\d:]+)/.exec(toIso(instant)) ?? [];
  return `${time} ${day}/${month}/${year}`;
}

function page(title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>${head}
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:1rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}
td,th{padding:.3rem .6rem;border-bottom:1px solid #ccc;text-align:left;vertical-align:top}pre{white-space:pre-wrap;font:inherit}
iframe{width:100%;height:32rem;border:1px solid #ccc}input{font:inherit;width:20rem;max-width:100%;box-sizing:border-box}
body,pre{overflow-wrap:anywhere}@media(max-width:40rem){table,tbody,tr,td{display:block}thead{display:none}td{border:0;padding:.1rem 0}tr{border-bottom:1px solid #ccc;padding:.4rem 0}}</style></head><body>${body}</body></html>`;
}

/** The list of mails, newest first; only those whose recipient, subject or text holds the words looked for. */
export function listPage(mails: Mail[], words: string): string {
  const looked = words.normalize('NFC').toLowerCase();
  const found = mails.filter(({ to, subject, text }) => [...to, subject, text].some((part) => part.toLowerCase().includes(looked)));
  const rows = found
    .reverse()
    .map(
      ({ id, receivedAt, to, subject }) =>
        `<tr><td>${clock(receivedAt)}</td><td>${to.map(escape).join('<br>')}</td><td><a href="/mails/${id}">${escape(subject) || '(không có tiêu đề)'}</a></td></tr>`,
    );
  const form = `<form><input name="q" aria-label="Tìm thư" placeholder="Tìm theo người nhận, tiêu đề, nội dung" value="${escape(words)}"> <button>Tìm</button></form>`;
  const table = `<table><thead><tr><th>Lúc</th><th>Người nhận</th><th>Tiêu đề</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
  const note = `<p>Thư ở đây chỉ để xem thử, không đi đâu cả. Có ${found.length} thư${words ? ` khớp trong ${mails.length} thư` : ''}.</p>`;
  // Somebody typing a search must not lose it to a reload.
  return page('Hộp thư thử', `<h1>Hộp thư thử</h1>${note}${form}${table}`, words ? '' : '<meta http-equiv="refresh" content="10">');
}

/** One mail as its recipient reads it. */
export function mailPage(mail: Mail): string {
  const links = escape(mail.text).replace(/https?:\/\/[^\s<>&]+(?:&amp;[^\s<>&]+)*/g, (url) => `<a href="${url}">${url}</a>`);
  // Without scripts and without our origin: a mail must not be able to do anything here.
  const html = `<iframe sandbox="" title="Nội dung thư" srcdoc="${escape(mail.html)}"></iframe>`;
  const files = mail.attachments.map(({ filename, mimeType }, index) => {
    const name = escape(filename ?? `tệp ${index + 1}`);
    return `<li><a href="/mails/${mail.id}/${index}" download="${name}">${name}</a> (${escape(mimeType)})</li>`;
  });
  const head = `<p>Lúc ${clock(mail.receivedAt)}<br>Từ ${escape(mail.from)}<br>Đến ${mail.to.map(escape).join(', ')}<br>Message-ID ${escape(mail.messageId)}</p>`;
  const body = mail.text ? `<pre>${links}</pre>` : html;
  return page(
    escape(mail.subject),
    `<p><a href="/">← Hộp thư thử</a></p><h1>${escape(mail.subject)}</h1>${head}${body}<ul>${files.join('')}</ul>`,
  );
}
