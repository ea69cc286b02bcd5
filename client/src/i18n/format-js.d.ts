import type { MessageId } from './en.ts';

declare global {
  // biome-ignore lint/style/noNamespace: react-intl types message ids through this namespace.
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId;
    }
  }
}
