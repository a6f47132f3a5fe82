import { type CoverField, cover } from '../filing/cover.ts';
import type { Document } from '../filing/document.ts';
import { shown } from '../filing/outline.ts';
import { contains, overlaps } from '../filing/span.ts';
import { fields } from '../forms/fields.ts';
import { fieldOfRule } from '../rules/cover-missing.ts';
import type { Problem } from '../rules/rule.ts';
import { at, type FilingNode, short } from './filing-node.ts';

/** The facts of a cover page: those of the filing, each registrant's, and what the form asks for and is not there. */
export function coverNodes(document: Document, problems: readonly Problem[]): FilingNode[] {
  const page = cover(document);
  if (!page) return [];
  const own = problems.filter(({ span }) => contains(document.span, span.start));
  const nodesOf = (list: readonly CoverField[]) => list.map(field => fieldNode(document, field, own));
  const [first, ...others] = page.registrants;
  const registrants =
    others.length === 0
      ? nodesOf(first?.fields ?? [])
      : page.registrants.map(({ role, fields: list }): FilingNode => {
          const name = list.find(({ field }) => field === 'registrant_name')?.value;
          return {
            kind: 'registrant',
            label: name ? short(name.value) : 'Registrant',
            ...(role && { detail: role }),
            ...(name && at(document.filing, name.span)),
            children: nodesOf(list),
          };
        });
  const there = new Set([...page.fields, ...page.registrants.flatMap(({ fields: list }) => list)].map(f => f.field));
  const missing = [...fieldOfRule].flatMap(([rule, field]): FilingNode[] => {
    const problem = there.has(field) ? undefined : own.find(other => other.rule === rule);
    if (!problem) return [];
    const { name } = fields[field];
    const { message, span } = problem;
    return [{ kind: 'missing', label: name, detail: 'missing', note: message, ...at(document.filing, span) }];
  });
  return [...nodesOf(page.fields), ...registrants, ...missing];
}

function fieldNode(document: Document, field: CoverField, problems: readonly Problem[]): FilingNode {
  const { caption = [], value } = field;
  const detail = shown(document, field);
  const spans = value ? [value.span, ...caption] : caption;
  const about = problems.find(({ rule, span }) =>
    fieldOfRule.has(rule)
      ? fieldOfRule.get(rule) === field.field
      : value && span.end - span.start > 0 && overlaps(span, value.span),
  );
  const box = fields[field.field].kind === 'check-box';
  return {
    kind: 'field',
    label: fields[field.field].name,
    ...(detail && { detail }),
    ...(about
      ? { state: value ? 'problem' : 'blank', note: about.message }
      : detail === '(blank)' && { state: 'blank' }),
    ...at(document.filing, value?.span ?? spans[0]!, spans),
    ...(value && !box && { value: value.value }),
  };
}
