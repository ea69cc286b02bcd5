import { ExpandMenu } from '../panels/expand-menu/expand-menu.tsx';
import { Help } from '../panels/help/help.tsx';
import { NameView } from '../panels/views/name-view.tsx';
import { GroupName } from './group-name.tsx';
import { TokenDialog } from './token-dialog.tsx';

export { openQueryLink } from '../panels/drawer/bench/query-link.ts';
export { CypherEditor } from '../panels/drawer/cypher-panel.tsx';
export { Drawer } from '../panels/drawer/drawer.tsx';
export { Pages } from '../panels/pages/pages.tsx';
export { PrintPage } from '../panels/print/print-page.tsx';

/** Each shows itself when it is asked for. */
export function Dialogs() {
  return (
    <>
      <Help />
      <ExpandMenu />
      <NameView />
      <TokenDialog />
      <GroupName />
    </>
  );
}
