import { smallPlan } from '@test/support/small-plan';
import { idleNeeds } from './idle-needs';

const bodies = {
  branches: { name: 'Chi bộ', binds: { organisations: ['branch'] } },
  units: { name: 'Đơn vị', binds: { organisations: ['branch', 'agency'] } },
  board: { name: 'Ban Tổ chức', binds: { collectives: ['organizing-board'] } },
  above: { name: 'Thành ủy' },
};

describe('G-04 `needs` between steps that nobody owes together', () => {
  test.each([
    ['the same body', 'branches', 'branches', false],
    ['bodies of the same kind', 'units', 'branches', false],
    ['other bodies', 'board', 'branches', true],
    ['a body outside', 'above', 'branches', true],
    ['the same body outside', 'above', 'above', false],
  ])('%s', (_what, later, earlier, said) => {
    const plan = smallPlan({
      bodies,
      steps: [
        { id: 'a', bodies: { implementing: [earlier] } },
        { id: 'b', bodies: { implementing: [later] }, needs: ['a'] },
      ],
    });
    expect(idleNeeds(plan).map(({ step, message }) => [step, message])).toEqual(
      said ? [['b', expect.stringContaining('ghi “opens: { after: a }”')]] : [],
    );
  });
});
