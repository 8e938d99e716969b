import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { addressOf } from '../http/send';

/** Many things may happen in one moment; they are read together. */
const GATHER_MS = 300;

/**
 * Reads everything on screen about a campaign again whenever something happened in it, and after every reconnection, since nobody knows
 * what was missed. Returns whether the stream stands.
 */
export function useCampaignEvents(campaignId: string): boolean {
  const queries = useQueryClient();
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    const source = new EventSource(addressOf(`/campaigns/${campaignId}/events`));
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let lost = false;
    const readAgain = (): void => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        void queries.invalidateQueries({ queryKey: ['campaign', campaignId] });
        void queries.invalidateQueries({ queryKey: ['campaigns'] });
      }, GATHER_MS);
    };
    source.addEventListener('changed', readAgain);
    source.addEventListener('open', () => {
      setConnected(true);
      if (lost) readAgain();
      lost = false;
    });
    source.addEventListener('error', () => {
      lost = true;
      setConnected(false);
    });
    return () => {
      clearTimeout(waiting);
      source.close();
    };
  }, [campaignId, queries]);
  return connected;
}
