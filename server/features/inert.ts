/** Markdown of a card, in which nothing that a filing says is a picture, a link or a tag: an editor would fetch what those name. */
export function inert(markdown: string): string {
  return markdown
    .split(/^(```text\n[\s\S]*?\n```)$/m)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/[\\[\]<]/g, '\\$&')))
    .join('');
}
