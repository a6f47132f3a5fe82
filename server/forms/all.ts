import { eightK } from './eight-k.ts';
import type { Form } from './form.ts';

/** Every form of the catalogue. */
export const forms: readonly Form[] = [eightK];

const byType = new Map(forms.flatMap(form => [form.name, ...form.types].map(type => [plain(type), form])));

/** The form of an EDGAR submission type or of a name as printed: "8-K", "8-K/A", "10-K405". */
export function formOf(type: string): Form | undefined {
  return byType.get(plain(type)) ?? byType.get(plain(type.replace(/\/A$/i, '')));
}

function plain(type: string): string {
  return type.toUpperCase().replace(/\s+/g, ' ').trim();
}
