import { ACT_SENTENCES, type RecordedAct, text } from './act-sentences';

/** What an entry of the audit log is about, by the titles and names its readers know. */
export interface StoryEntry {
  /** A `RecordedAct`, unless another version of the product wrote it. */
  readonly act: string;
  /** The step of the duty concerned; null where the whole campaign is meant. */
  readonly stepTitle: string | null;
  /** The person or account acted upon, where its reader is told. */
  readonly whom?: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** An entry of the audit log as one Vietnamese sentence; `titleOf` gives a step's title by its key or id. */
export function storySentence({ act, stepTitle, whom, details }: StoryEntry, titleOf: (step: string) => string): string {
  if (!isRecorded(act)) return 'Một việc mà bản Đôn Đốc này chưa biết gọi tên.';
  return ACT_SENTENCES[act]({
    about: stepTitle === null ? '' : ` “${stepTitle}”`,
    step: `“${titleOf(text(details['step']))}”`,
    because: text(details['reason']) === '' ? '' : `: ${text(details['reason'])}`,
    whom: whom ?? 'một người',
    details,
  });
}

function isRecorded(act: string): act is RecordedAct {
  return Object.hasOwn(ACT_SENTENCES, act);
}
