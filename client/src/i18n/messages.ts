import { en, type MessageId } from './en.ts';
import type { Locale } from './locale.ts';
import { zhHant } from './zh-hant.ts';

export type { MessageId };

export const MESSAGES: Readonly<Record<Locale, Readonly<Record<MessageId, string>>>> = { en, 'zh-Hant': zhHant };

export const isMessageId = (id: string): id is MessageId => Object.hasOwn(en, id);
