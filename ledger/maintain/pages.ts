const PAGE = 1000;

/** Reads ids page by page, each from after the last id of the page before. */
export async function* pagesOfIds(
  read: (page: { readonly after: string; readonly limit: number }) => Promise<readonly { readonly id: string }[]>,
): AsyncGenerator<readonly string[]> {
  let after = '';
  for (;;) {
    const ids = (await read({ after, limit: PAGE })).map((row) => row.id);
    const last = ids.at(-1);
    if (last === undefined) return;
    yield ids;
    after = last;
  }
}
