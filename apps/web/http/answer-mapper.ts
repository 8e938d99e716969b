/** The API answers in the shapes of libs/contracts, checked there; this is the one place that takes its word for it. */
export async function answerAs<T>(response: Response): Promise<T> {
  return (await response.json()) as T;
}

/** What this browser kept for itself under a key; it wrote it, so it knows its shape. Undefined where it cannot be read. */
export function keptAs<T>(text: string): T | undefined {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}
