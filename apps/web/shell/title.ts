import { useEffect } from 'react';

let words = 'Đôn Đốc';
let wrong = 0;

function write(): void {
  document.title = `${wrong > 0 ? 'Lỗi: ' : ''}${words}${words === 'Đôn Đốc' ? '' : ' – Đôn Đốc'}`;
}

/** Sets what the browser's tab and a screen reader call this page. */
export function useTitle(title: string): void {
  useEffect(() => {
    words = title;
    write();
  }, [title]);
}

/** While the component is shown the page's title begins with «Lỗi:». */
export function useWrongTitle(): void {
  useEffect(() => {
    wrong += 1;
    write();
    return () => {
      wrong -= 1;
      write();
    };
  }, []);
}
