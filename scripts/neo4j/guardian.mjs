// Starts one program and never outlives its master: `node guardian.mjs [--daemon] PROGRAM ARGUMENTS…`
//
// Plain JavaScript so that it starts in 40 ms without a loader. It leads a process group of its own and writes where its
// master told it to. File descriptor 3 is a socket whose other end the master holds: on it the guardian says the program's
// process id (or `!` and why there is none), and when the master goes, by whatever signal, it closes and the group is ended.
// With `--daemon` nothing follows from its closing: the program then runs until it is ended.
import { spawn } from 'node:child_process';
import { Socket } from 'node:net';

const PATIENCE_MS = 4_000;

const words = process.argv.slice(2);
const daemon = words[0] === '--daemon';
const [program, ...programArguments] = daemon ? words.slice(1) : words;

const master = new Socket({ fd: 3, readable: true, writable: true });
const child = spawn(program, programArguments, { stdio: ['ignore', 'inherit', 'inherit'] });

let ending = false;
function end() {
  if (ending) return;
  ending = true;
  // The group, so that nothing the program has started stays either; it includes this process.
  process.kill(-process.pid, 'SIGTERM');
  setTimeout(() => process.kill(-process.pid, 'SIGKILL'), PATIENCE_MS);
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, end);

master.on('error', () => {});
master.on('close', () => {
  if (!daemon) end();
});
master.resume();

child.on('spawn', () => master.write(`${child.pid}\n`));
child.on('error', (cause) => master.end(`!${cause.message}\n`, () => process.exit(127)));
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)));
