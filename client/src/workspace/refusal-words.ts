import type { Refusal } from '../graph/view-refused.ts';
import type { MessageId } from '../i18n/messages.ts';
import type { Values } from './announcer.ts';

/** Why a link or a file is not opened, a view is not kept or a picture does not grow, as a sentence that says what can be done. */
export function refusalWords(refusal: Refusal, word: (id: MessageId, values?: Values) => string): string {
  switch (refusal.kind) {
    case 'not-a-view':
      return word('refused.notAView');
    case 'newer':
      return word('refused.newer', { field: refusal.field });
    case 'damaged':
      return word('refused.damaged', { field: refusal.field });
    case 'too-many':
      return word('refused.tooMany', { count: refusal.count, most: refusal.most });
    case 'full':
      return word('refused.full', { count: refusal.count, most: refusal.most });
    case 'too-large':
      return word('refused.tooLarge');
    case 'elsewhere':
      return word('refused.elsewhere', { count: refusal.count });
    case 'file':
      return word(`refused.file.${refusal.why}`, { place: refusal.place });
    case 'file-too-large':
      return word('refused.file.tooLarge', { size: refusal.megabytes, most: refusal.most });
    case 'nothing-here':
      return word('refused.nothingHere', { count: refusal.count });
    case 'no-room':
      return word('refused.noRoom');
    case 'no-storage':
      return word('refused.noStorage');
  }
}
