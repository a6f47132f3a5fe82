import { type ConsoleFeature, combineFeatures, ProposedFeatures } from 'vscode-languageserver';

/** The library's log less what it prints of messages: no filing is to be in a log. */
const firstLines: ConsoleFeature<object> = Base =>
  class extends Base {
    override error(message: string): void {
      super.error(message.split('\n', 1)[0]!);
    }
  };

/** What a connection of ours is made with. */
export const features = combineFeatures(ProposedFeatures.all, { __brand: 'features', console: firstLines });
