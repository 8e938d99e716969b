import { download } from './download';

test.each([
  ['Báo cáo.pdf', `attachment; filename="Bao cao.pdf"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o.pdf`],
  ['Đảng ủy (1).pdf', `attachment; filename="dang uy (1).pdf"; filename*=UTF-8''%C4%90%E1%BA%A3ng%20%E1%BB%A7y%20%281%29.pdf`],
  ['a"; filename="b.exe', `attachment; filename="a__ filename__b.exe"; filename*=UTF-8''a%22%3B%20filename%3D%22b.exe`],
  ['a\r\nSet-Cookie: b=c', `attachment; filename="a__Set-Cookie_ b_c"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20b%3Dc`],
  ["'*'.png", `attachment; filename="___.png"; filename*=UTF-8''%27%2A%27.png`],
])('%j is kept by the browser under its name, and is one header (ASVS 5.4.1, 5.4.2)', (name, disposition) => {
  const content = Buffer.from('%PDF-1.7');
  expect(download({ name, type: 'application/pdf', content }).getHeaders()).toEqual({
    type: 'application/pdf',
    length: 8,
    disposition,
  });
});
