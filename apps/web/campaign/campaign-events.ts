import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { addressOf } from '../http/send';

/** Many things may happen in one moment; they are read together. */
const GATHER_MS = 300;
/** A browser reconnects by itself, but not after an answer such as 401 or 502. */
const OPEN_AGAIN_MS = 5_000;

/**
 * Reads everything on screen about a campaign again whenever something happened in it, and after every reconnection, since nobody knows
 * what was missed. Returns whether the stream stands.
 */
export function useCampaignEvents(campaignId: string): boolean {
  const queries = useQueryClient();
  const [connected, setConnected] = useState(true);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const source = new EventSource(addressOf(`/campaigns/${campaignId}/events`));
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    let missed = attempt > 0;
    const read = (): void => {
      gathering = undefined;
      void queries.invalidateQueries({ queryKey: ['campaign', campaignId] });
      void queries.invalidateQueries({ queryKey: ['campaigns'] });
    };
    const readSoon = (): void => void (gathering ??= setTimeout(read, GATHER_MS));
    source.addEventListener('changed', readSoon);
    source.addEventListener('open', () => {
      setConnected(true);
      if (missed) readSoon();
      missed = false;
    });
    source.addEventListener('error', () => {
      setConnected(false);
      missed = true;
      if (source.readyState !== EventSource.CLOSED) return;
      // Reading says why: a session that ended leads to the sign-in page.
      read();
      again = setTimeout(() => setAttempt((before) => before + 1), OPEN_AGAIN_MS);
    });
    return () => {
      clearTimeout(gathering);
      clearTimeout(again);
      source.close();
    };
  }, [attempt, campaignId, queries]);
  return connected;
}
