import { commands, type Disposable, Location, Position, Range, Uri } from 'vscode';

interface Place {
  readonly line: number;
  readonly character: number;
}
interface Found {
  readonly uri: string;
  readonly range: { readonly start: Place; readonly end: Place };
}

/** What a code lens opens: the server speaks of places in the protocol's words, the editor's command wants its own. */
export function showReferences(): Disposable {
  return commands.registerCommand('secFiling.showReferences', (uri: string, at: Place, found: readonly Found[]) =>
    commands.executeCommand(
      'editor.action.showReferences',
      Uri.parse(uri),
      position(at),
      found.map(
        ({ uri: of, range }) => new Location(Uri.parse(of), new Range(position(range.start), position(range.end))),
      ),
    ),
  );
}

function position({ line, character }: Place): Position {
  return new Position(line, character);
}
