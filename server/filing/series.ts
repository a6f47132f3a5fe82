import type { Header } from './header.ts';
import { lazy } from './lazy.ts';
import type { Span } from './span.ts';

/** A series of a fund, with its classes, as the header's `<SERIES-AND-CLASSES-CONTRACTS-DATA>` lists them. */
export interface Series {
  readonly id: string;
  readonly name: string;
  /** Central index key of the registrant whose series it is. */
  readonly owner: string | undefined;
  readonly span: Span;
  readonly classes: readonly ShareClass[];
}

export interface ShareClass {
  readonly id: string;
  readonly name: string;
  readonly ticker: string | undefined;
  readonly span: Span;
}

type Building<T> = { -readonly [K in keyof T]: T[K] };

/** An identifier begins a series, another begins a class of it: that holds in every kind of list, new, existing or merged. */
export const series: (of: Header) => readonly Series[] = lazy(({ all }) => {
  const found: (Building<Omit<Series, 'classes'>> & { classes: Building<ShareClass>[] })[] = [];
  let owner: string | undefined;
  for (const { label, closes, value, span } of all) {
    if (closes) continue;
    const last = found.at(-1);
    const own = last?.classes.at(-1);
    if (label === 'OWNER CIK') owner = value.value;
    else if (label === 'SERIES ID') found.push({ id: value.value, name: '', owner, span, classes: [] });
    else if (last && label === 'SERIES NAME') last.name = value.value;
    else if (last && label === 'CLASS CONTRACT ID')
      last.classes.push({ id: value.value, name: '', ticker: undefined, span });
    else if (own && label === 'CLASS CONTRACT NAME') own.name = value.value;
    else if (own && label === 'CLASS CONTRACT TICKER SYMBOL') own.ticker = value.value;
    else continue;
    if (last && label !== 'OWNER CIK' && label !== 'SERIES ID') last.span = upTo(last.span, span);
    if (own && /^CLASS CONTRACT (?:NAME|TICKER SYMBOL)$/.test(label)) own.span = upTo(own.span, span);
  }
  return found;
});

function upTo({ start }: Span, { end }: Span): Span {
  return { start, end };
}
