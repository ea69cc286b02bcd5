import { check, generate } from './gen/generate.ts';

/** `pnpm gen` writes every generated file; `pnpm gen --check` names those that are stale and exits with 1. */
process.exitCode = process.argv.includes('--check') ? await check() : await generate();
