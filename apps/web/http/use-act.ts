import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntentionKey } from './intention-key';

export interface Act<In> {
  readonly run: (input: In) => void;
  readonly running: boolean;
  /** What the last try ended with; undefined while none has failed. */
  readonly error: unknown;
  /** Forgets how the last try ended. */
  readonly forget: () => void;
}

/**
 * One act of a form: sent once however often it is pressed, under one Idempotency-Key. Everything on screen is read afresh once it is
 * done, before `onDone`.
 */
export function useAct<In, Out>(perform: (input: In, key: string) => Promise<Out>, onDone: (answer: Out, input: In) => void): Act<In> {
  const { key, settled } = useIntentionKey();
  const queries = useQueryClient();
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (input: In) => perform(input, key()),
    onError: settled,
    onSuccess: async (answer, input) => {
      await queries.invalidateQueries();
      settled();
      onDone(answer, input);
    },
  });
  return {
    run: (input) => {
      if (!isPending) mutate(input);
    },
    running: isPending,
    error: error ?? undefined,
    forget: reset,
  };
}
