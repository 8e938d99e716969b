import { tally } from '@libs/domain/ballot/tally';
import { pickExcellent } from '@libs/domain/classification/pick';
import { allowedExcellent, QUOTA_BASES, QUOTA_ROUNDINGS } from '@libs/domain/classification/quota';
import { exact } from '@libs/domain/exact/exact';
import { ballotLevel, fill, placesFor, type Quota } from './counting';
import { Random } from './random';

const CASES = Number(process.env.ORACLE_CASES ?? 5_000);

/** Compares cheaply: an expectation for each of 200,000 cases would take minutes. */
function same(ours: unknown, theirs: unknown, about: unknown): void {
  if (ours !== theirs) throw new Error(`${String(ours)} is not ${String(theirs)}: ${JSON.stringify(about)}`);
}

describe(`counting agrees with a second implementation on ${CASES} cases each`, () => {
  test('places of a group (H19-15, H19-16, P75-02)', () => {
    const random = new Random(20);
    for (let left = CASES; left > 0; left -= 1) {
      const reachGood = random.below(random.from([7, 60, 400]));
      const quota: Quota = {
        ...{ percent: random.from([20_000, 20_000, 25_000, 33_333, 50_000, random.below(100_001)]), base: random.from(QUOTA_BASES) },
        ...{ rounding: random.from(QUOTA_ROUNDINGS), smallGroupFloor: random.chance(2), classified: reachGood + random.below(50) },
      };
      const percent = exact(`${Math.floor(quota.percent / 1000)}.${String(quota.percent % 1000).padStart(3, '0')}`);
      expect([reachGood, quota, allowedExcellent(reachGood, { ...quota, percent })]).toEqual([
        reachGood,
        quota,
        placesFor(reachGood, quota),
      ]);
    }
  });

  test('who fills them, and who ties (H19-17)', () => {
    const random = new Random(17);
    for (let left = CASES; left > 0; left -= 1) {
      const votes = Array.from({ length: random.below(12) }, () => random.below(6));
      const places = random.below(8);
      const { picked, tied, free } = pickExcellent(
        votes.map((measure, id) => ({ id, measure: exact(measure) })),
        places,
      );
      same([picked.length, tied.length, free].join(), Object.values(fill(votes, places)).join(), [votes, places]);
      const low = Math.min(...picked.map((id) => votes[id] ?? 0));
      same(votes.filter((one, id) => one > low && !picked.includes(id)).length, 0, [votes, places]);
    }
  });

  test('the level a ballot reaches (H19-20)', () => {
    const random = new Random(11);
    for (let left = CASES; left > 0; left -= 1) {
      const votes = { excellent: random.below(12), good: random.below(12), completed: random.below(12), not_completed: random.below(12) };
      const marks = votes.excellent + votes.good + votes.completed + votes.not_completed;
      const valid = marks + random.below(4);
      const collected = Math.max(1, valid + random.below(4));
      const issued = collected + random.below(4);
      same(tally({ issued, collected, valid, votes }).level, ballotLevel(votes, collected), votes);
      same(tally({ issued, collected, valid, votes }, 'issued').level, ballotLevel(votes, issued), votes);
      if (valid > 0) same(tally({ issued, collected, valid, votes }, 'valid').level, ballotLevel(votes, valid), votes);
    }
  });
});
