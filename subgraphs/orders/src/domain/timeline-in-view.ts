import { type Change, isMove } from './evolve.ts';
import type { View } from './viewer.ts';

type Step = Pick<Change, 'state' | 'previousState' | 'note' | 'audience'>;

/** The steps that somebody sees: the buyer and admins all; sellers where the order came to stand, and besides what concerns their own lines. */
export const timelineInView = <Entry extends Step>(steps: readonly Entry[], view: View): Entry[] => {
  if (view.kind === 'whole') return [...steps];
  if (view.kind === 'none') return [];
  return steps.flatMap((step) => {
    if (step.audience === null || step.audience.includes(view.sellerId)) return [step];
    return isMove(step) ? [{ ...step, note: null }] : [];
  });
};
