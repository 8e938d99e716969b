import { type ReactNode, useState } from 'react';
import type { CascadePreview } from '@libs/contracts/cascade-preview';
import type { LaunchPreview } from '@libs/contracts/launch';
import type { OrganisationTree } from '@libs/contracts/organisation';
import { useOrganisation } from '../../organisation/organisation';
import { Loaded } from '../../shell/loaded';
import type { Launching } from '../launch/launch-frame';
import { LaunchPage } from '../launch/launch-page';
import { asTheSuperior, cascadeOf, type LowerPlan, NO_WORDS, type Superior } from './cascade-draft';
import { CheckLower } from './check-lower';
import { type Chosen, ChooseLower } from './choose-lower';
import { bindingsAbove, lowerBodies } from './lower-bodies';
import { previewCascade } from './preview-cascade';

/** What has been looked at: the plans with what is decided about them, and what launching all of them would do. */
export interface Looked {
  readonly plans: readonly LowerPlan[];
  readonly preview: CascadePreview;
}

/** Launches a plan together with those of the lower bodies that specialise it, all at once (P58-05). */
export function CascadePage(): ReactNode {
  const organisation = useOrganisation();
  return (
    <LaunchPage back={{ to: '/trien-khai/kiem-tra', text: 'Kiểm tra trước khi triển khai' }}>
      {(preview, launching) => (
        <Loaded query={organisation}>{(tree) => <Cascade preview={preview} launching={launching} tree={tree} />}</Loaded>
      )}
    </LaunchPage>
  );
}

interface Props {
  readonly preview: LaunchPreview;
  readonly launching: Launching;
  readonly tree: OrganisationTree;
}

function Cascade({ preview, launching: { draft, forget }, tree }: Props): ReactNode {
  const bodies = lowerBodies(tree);
  const [chosen, setChosen] = useState<Chosen>({});
  const [looked, setLooked] = useState<Looked | null>(null);
  const superiorOf = (plans: readonly LowerPlan[]): Superior => {
    const apart = plans.map(({ organisation }) => organisation);
    return { draft: { ...draft, bindings: bindingsAbove(draft.bindings, preview, tree, apart) }, preview };
  };
  /** Twice: only once the plans are read is it known what must be decided, and what the superior has decided about it. */
  const look = async (files: readonly Omit<LowerPlan, 'words'>[]): Promise<Looked> => {
    const plans = files.map((file) => ({ ...file, words: NO_WORDS }));
    const superior = superiorOf(plans);
    const read = await previewCascade(cascadeOf(superior, plans, null));
    const filled = plans.map((plan) => {
      const lower = read.lower.find(({ organisation }) => organisation === plan.organisation);
      return lower === undefined ? plan : { ...plan, words: { ...NO_WORDS, typed: asTheSuperior(lower) } };
    });
    const refused = read.lower.some(({ refusals }) => refusals.length > 0);
    return { plans: filled, preview: refused ? read : await previewCascade(cascadeOf(superior, filled, read)) };
  };
  if (looked === null)
    return <ChooseLower superior={preview} bodies={bodies} chosen={chosen} onChoose={setChosen} look={look} onLooked={setLooked} />;
  return (
    <CheckLower
      superior={superiorOf(looked.plans)}
      bodies={bodies}
      looked={looked}
      onLooked={setLooked}
      onBack={() => setLooked(null)}
      onLaunched={forget}
    />
  );
}
