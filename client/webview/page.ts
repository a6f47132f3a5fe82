/** What a webview's page is made of; `script` and `style` are addresses, `body` is markup. */
export interface Page {
  readonly title: string;
  readonly script: string;
  readonly style: string;
  readonly body: string;
  /** Of its words. */
  readonly language: string;
}

/** Nothing runs or is shown but what is named here: nothing from elsewhere, no handlers and no styles within the markup. */
export function page({ title, script, style, body, language }: Page): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16)).join('');
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link nonce="${nonce}" rel="stylesheet" href="${escaped(style)}">
</head>
<body>
${body}
<script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>`;
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}
