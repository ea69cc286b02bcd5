import { pino } from 'pino';
import type { Env } from './env.ts';
import type { Log } from './log.ts';

/** JSON lines on standard error: standard output belongs to the URL. */
export const createLogger = (level: Env['LOG_LEVEL']): Log => pino({ level }, pino.destination(2));
