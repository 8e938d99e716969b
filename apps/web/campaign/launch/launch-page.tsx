import type { ReactNode } from 'react';
import type { LaunchPreview } from '@libs/contracts/launch';
import { BackLink } from '../../design/back-link';
import { Loaded } from '../../shell/loaded';
import { type Launching, useLaunching } from './launch-frame';
import { NothingPrepared } from './nothing-prepared';

interface Props {
  readonly back: { readonly to: string; readonly text: string };
  readonly children: (preview: LaunchPreview, launching: Launching) => ReactNode;
}

/** A page of the launch that needs a plan to have been chosen; without one, as after a launch, it says what was launched. */
export function LaunchPage({ back, children }: Props): ReactNode {
  const launching = useLaunching();
  if (launching.draft.plan === '') return <NothingPrepared />;
  return (
    <>
      <BackLink to={back.to}>{back.text}</BackLink>
      <Loaded query={launching.preview}>{(preview) => children(preview, launching)}</Loaded>
    </>
  );
}
