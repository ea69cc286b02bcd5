/** What the server needs of a logger; pino fits. */
export interface Log {
  debug(data: object, message: string): void;
  info(data: object, message: string): void;
  warn(data: object, message: string): void;
  error(data: object, message: string): void;
}

const ignore = (): void => {};

export const SILENT: Log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
