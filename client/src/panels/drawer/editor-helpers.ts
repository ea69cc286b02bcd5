export { formatInEditor } from './format-command.ts';
export { lintEditor } from './lint-editor.ts';
