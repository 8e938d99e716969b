import { derivedSpec, ENTERED_FACTS, factSpec } from '@libs/domain/classification/facts';
import type { Mistake } from '../explain-issue';
import { conditionMistake } from './condition-check';
import type { RuleFile, RuleFileCondition } from './rule-schema';

type Path = readonly PropertyKey[];

/** What the schema cannot see: unknown facts, operators that do not fit, settings that are nowhere used or nowhere declared. */
export function checkRules(file: RuleFile): Mistake[] {
  return [...facts(file), ...conditions(file), ...settings(file), ...validity(file)];
}

function facts(file: RuleFile): Mistake[] {
  const unknown = Object.keys(file.facts).filter((name) => !Object.hasOwn(ENTERED_FACTS, name));
  const underived = Object.keys(file.derived).filter((name) => !derivedSpec(name)?.from.every((one) => one in file.facts));
  const parts = Object.keys(file.facts).flatMap((name) => {
    const { within } = factSpec(name) ?? {};
    return within === undefined || within in file.facts
      ? []
      : [{ path: ['facts', name], message: `là một phần của “${within}”; phải khai báo cả “${within}”` }];
  });
  return [
    ...parts,
    ...unknown.map((name) => ({
      path: ['facts', name],
      message: `không có dữ kiện “${name}”; các dữ kiện: ${Object.keys(ENTERED_FACTS).join(', ')}`,
    })),
    ...underived.map((name) => ({ path: ['derived', name], message: `không suy ra được “${name}” từ các dữ kiện đã khai báo ở “facts”` })),
  ];
}

function conditions(file: RuleFile): Mistake[] {
  return allConditions(file).flatMap(([path, condition]) => {
    const message = conditionMistake(file, condition);
    return message === null ? [] : [{ path, message }];
  });
}

function allConditions(file: RuleFile): [Path, RuleFileCondition][] {
  const of = (part: 'rows' | 'remarks'): [Path, RuleFileCondition][] =>
    file[part].flatMap(({ when }, at) => when.map((condition, nth): [Path, RuleFileCondition] => [[part, at, 'when', nth], condition]));
  return [...of('rows'), ...of('remarks')];
}

function settings(file: RuleFile): Mistake[] {
  const used = new Map<string, Path>();
  for (const [path, { value }] of allConditions(file))
    if (typeof value === 'object' && value !== null && 'setting' in value) used.set(value.setting, [...path, 'value']);
  file.rows.forEach(({ onlyIf }, at) => onlyIf !== undefined && used.set(onlyIf, ['rows', at, 'onlyIf']));
  const undeclared = [...used].filter(([name]) => !Object.hasOwn(file.settings, name));
  const unused = Object.keys(file.settings).filter((name) => !used.has(name));
  const wrongType = file.rows.flatMap(({ onlyIf }, at) => (onlyIf && file.settings[onlyIf]?.type === 'number' ? [at] : []));
  return [
    ...undeclared.map(([name, path]) => ({ path, message: `không có điểm mở “${name}” ở “settings”` })),
    ...unused.map((name) => ({ path: ['settings', name], message: `điểm mở “${name}” không được dòng nào dùng; hãy bỏ đi` })),
    ...wrongType.map((at) => ({ path: ['rows', at, 'onlyIf'], message: 'chỉ nhận điểm mở loại flag (có hoặc không)' })),
  ];
}

function validity(file: RuleFile): Mistake[] {
  const wrong = file.validTo !== null && file.validTo < file.validFrom;
  return wrong ? [{ path: ['validTo'], message: `ngày hết hiệu lực phải từ ${file.validFrom} trở đi` }] : [];
}
