import { useOwnTemporaryFolder } from './test/own-temporary-folder.ts';
import { runTests } from './test/run-tests.ts';

useOwnTemporaryFolder();

/** `pnpm test [check|unit|database|process|timed|browser]…`: everything, or the parts named. */
process.exitCode = (await runTests(process.argv.slice(2))) ? 0 : 1;
