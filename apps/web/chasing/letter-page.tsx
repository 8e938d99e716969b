import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { Letter } from '@libs/contracts/review';
import { BackLink } from '../design/back-link';
import { Button } from '../design/button';
import { get } from '../http/send';
import { unitAddress } from '../review/unit';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';

/** The letter drafted at the last rung, to print, sign and send on paper. */
export function LetterPage(): ReactNode {
  const { id = '', bodyId = '', letterId = '' } = useParams();
  const letter = useQuery({ queryKey: ['letter', letterId], queryFn: ({ signal }) => get<Letter>(`/letters/${letterId}`, signal) });
  return (
    <div className="measure">
      <BackLink to={unitAddress(id, bodyId)}>Trang của đơn vị</BackLink>
      <Loaded query={letter}>
        {({ title, drafted, text }) => (
          <>
            <Heading title={title} />
            <p className="quiet">Hệ thống soạn {drafted.text}; chưa gửi đi đâu. Đồng chí in ra, trình ký và gửi theo quy định.</p>
            <p className="card kept-lines">{text}</p>
            <Button kind="second" onPress={() => window.print()}>
              In
            </Button>
          </>
        )}
      </Loaded>
    </div>
  );
}
