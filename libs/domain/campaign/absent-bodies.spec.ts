import { smallPlan } from '@test/support/small-plan';
import { absentBodies } from './absent-bodies';

const plan = smallPlan({
  bodies: {
    branches: { name: 'Các chi bộ', binds: { organisations: ['branch'] }, cite: 'P79-05, V.2' },
    'front-standing': { name: 'Ban Thường trực Mặt trận', binds: { collectives: ['front-standing'] } },
    office: { name: 'Văn phòng', binds: { collectives: ['office'] } },
    city: { name: 'Ban Tổ chức Thành ủy' },
  },
  steps: [
    { id: 'reviews', title: 'Kiểm điểm', cite: 'P79-11, IX.1', bodies: { implementing: ['branches', 'front-standing', 'city'] } },
    { id: 'results', title: 'Gửi kết quả', bodies: { implementing: ['branches'], advisory: ['office'] } },
  ],
});

test.each([
  ['nothing was said', [], []],
  [
    'the steps it was given are named, with the article of the body',
    ['branches'],
    [
      [
        'absent-body/branches',
        'Đơn vị không có “Các chi bộ”, mà văn bản giao việc cho cơ quan này: “Kiểm điểm”; “Gửi kết quả”.',
        'P79-05, V.2',
      ],
    ],
  ],
  [
    'without an article of its own the step’s is given',
    ['front-standing'],
    [
      [
        'absent-body/front-standing',
        'Đơn vị không có “Ban Thường trực Mặt trận”, mà văn bản giao việc cho cơ quan này: “Kiểm điểm”.',
        'P79-11, IX.1',
      ],
    ],
  ],
  ['who carries nothing out needs no reason', ['office'], []],
  ['who stands outside the organisation is not bound at all', ['city'], []],
])('a body that is not to be had here: %s (B-05)', (_, absent, expected) => {
  expect(absentBodies(plan, absent).map(({ id, message, cite }) => [id, message, cite])).toEqual(expected);
});
