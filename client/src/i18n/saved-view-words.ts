/** Links: what is refused, and why. */
export const savedViewEn = {
  'refused.notAView':
    'This link holds no picture that can be read. It may have been cut on its way: copy it again, whole.',
  'refused.newer':
    'This picture was made by a later version of Orrery and says something that this one does not know ({field}). Update Orrery to open it.',
  'refused.damaged': 'This picture is damaged in one part ({field}) and was not opened. Copy the link again, whole.',
  'refused.tooMany':
    'This picture has {count, number} nodes; a canvas takes {most, number}. Open a part of it: filter it where it was made, or ask for fewer.',
  'refused.full':
    'With these the picture would have {count, number} nodes; a canvas takes {most, number}, so nothing was added. Add fewer, or take some away first.',
  'refused.tooLarge': 'This link unpacks to more than any picture has, and was not opened.',
  'refused.elsewhere':
    'This address stands for a picture of {count, number} nodes, too large for an address, and opens only in the browser where it was made. Ask for fewer nodes there, and copy the link again.',
} as const;

/** The same in Traditional Chinese. */
export const savedViewZhHant = {
  'refused.notAView': '這個連結裡沒有可讀的畫面，可能在傳送途中被截斷。請重新完整複製。',
  'refused.newer': '這個畫面由較新版的 Orrery 製作，其中有此版本不認得的內容（{field}）。請更新 Orrery 再開啟。',
  'refused.damaged': '這個畫面有一部分已損壞（{field}），因此沒有開啟。請重新完整複製連結。',
  'refused.tooMany': '這個畫面有 {count, number} 個節點，畫布最多容納 {most, number} 個。請在原處篩選後只開啟一部分。',
  'refused.full':
    '加上這些，畫面會有 {count, number} 個節點；畫布最多容納 {most, number} 個，因此沒有加入。請減少要加入的數量，或先移除一些。',
  'refused.tooLarge': '這個連結解開後超出任何畫面的大小，因此沒有開啟。',
  'refused.elsewhere':
    '這個網址代表一張有 {count, number} 個節點的畫面，網址放不下，只能在製作它的瀏覽器開啟。請在原處減少節點後，再複製一次連結。',
} as const satisfies Record<keyof typeof savedViewEn, string>;
