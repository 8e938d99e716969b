import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import type { LaunchPreview } from '@libs/contracts/launch';
import { BackLink } from '../../design/back-link';
import { Loaded } from '../../shell/loaded';
import { type Launching, useLaunching } from './launch-frame';

interface Props {
  readonly back: { readonly to: string; readonly text: string };
  readonly children: (preview: LaunchPreview, launching: Launching) => ReactNode;
}

/** A page of the launch that needs a plan to have been chosen; without one it begins at the beginning. */
export function LaunchPage({ back, children }: Props): ReactNode {
  const launching = useLaunching();
  if (launching.draft.plan === '') return <Navigate to="/trien-khai" replace />;
  return (
    <>
      <BackLink to={back.to}>{back.text}</BackLink>
      <Loaded query={launching.preview}>{(preview) => children(preview, launching)}</Loaded>
    </>
  );
}
