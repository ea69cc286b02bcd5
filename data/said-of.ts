import type { Predicate } from '../cypher/model/predicates.ts';

interface Words {
  readonly en: RegExp;
  readonly zh: RegExp;
}

/** `_` stands for a name or a value. */
const said = (en: RegExp, zh: RegExp): Words => ({ en, zh });

/**
 * What may be said of each part of a claim, written by hand and apart from the registry, so that a registry whose parts are exchanged
 * does not agree with itself unnoticed. `_` stands for names and values. A further party that is not here may only be mentioned.
 */
export const SAID_OF: Readonly<Partial<Record<Predicate, Readonly<Record<string, Words>>>>> = {
  WORKS_AT: {
    subject: said(/_ work(?:s|ed)? at /u, /_.*任職於 ?_/u),
    object: said(/_ employ(?:s|ed)? /u, /聘用 ?_/u),
    office: said(/ (?:is|was) held by .*_ at /u, /一職.*由 ?_在 ?_ ?擔任/u),
  },
  LEADS: { subject: said(/_ (?:leads?|led) /u, /領導 ?_/u), object: said(/ (?:is|was) led by /u, /由 ?_ ?領導/u) },
  MEMBER_OF: {
    subject: said(/ (?:is|was) a member of /u, /屬於 ?_/u),
    object: said(/ includes? _/u, /成員包括 ?_/u),
  },
  PART_OF: {
    subject: said(/ (?:is|was|are) part of /u, /是.*的一部分/u),
    object: said(/ include[sd]? /u, /包含/u),
    field: said(/ (?:is|are) the field of /u, /是 ?_ ?的領域/u),
  },
  MANAGES: { subject: said(/ manage[sd]? /u, /管理 ?_/u), object: said(/ (?:is|was) managed by /u, /由 ?_ ?管理/u) },
  CONTROLS: { subject: said(/ controls /u, /操控 ?_/u), object: said(/ are controlled by /u, /受 ?_ ?操控/u) },
  MAKES: { subject: said(/_ makes /u, /製作 ?_/u), object: said(/ (?:is|are) made by /u, /由 ?_ ?製作/u) },
  HAS_FEATURE: {
    subject: said(/ has the feature /u, /具有 ?_/u),
    object: said(/ is a feature of /u, /是 ?_ ?的一項功能/u),
  },
  APPLIES_TO: {
    subject: said(/ (?:applies|apply|applied) to /u, /適用於/u),
    object: said(/ (?:is|are|was|were) subject to /u, /受「?_」?約束/u),
    place: said(/ is the place for .*_ to keep /u, /遵行.*的地點/u),
  },
  ENFORCED_BY: {
    subject: said(/ is enforced by /u, /由 ?_ ?執行/u),
    object: said(/_ enforces /u, /執行「_」/u),
    decides: said(/_ decides for _ in enforcing /u, /執行「_」時為 ?_ ?做決定/u),
  },
  SIMILAR_TO: { subject: said(/ is similar to /u, /與 ?_ ?相似/u), object: said(/ is similar to /u, /與 ?_ ?相似/u) },
  OUTPERFORMS: { subject: said(/_ outperforms /u, /勝過/u), object: said(/ is outperformed by /u, /不及/u) },
  CONFLICTS_WITH: {
    subject: said(/ (?:is|are) in conflict with /u, /有衝突/u),
    object: said(/ (?:is|are) in conflict with /u, /有衝突/u),
  },
  FAVOURS: { subject: said(/_ favours /u, /偏重 ?_/u), object: said(/ is favoured by /u, /受 ?_ ?偏重/u) },
  BASED_ON: { subject: said(/ is based on /u, /以 ?_ ?為基礎/u), object: said(/ is the base of /u, /是 ?_ ?的基礎/u) },
  LOCATED_IN: { subject: said(/ is located in /u, /位於/u), object: said(/ is home to /u, /是 ?_ ?的所在地/u) },
  INTENDS_TO_LEAVE: {
    subject: said(/_ (?:may leave|intends to leave) /u, /(?:可能|有意)離開/u),
    object: said(/ (?:may see the departure of|faces the intended departure of) /u, /面臨/u),
  },
  DISSATISFIED_WITH: {
    subject: said(/ (?:is|are) dissatisfied with /u, /對.*不滿/u),
    object: said(/ displeases? /u, /令 ?_ ?不滿/u),
    'also meant': said(/ displeases _, too/u, /也令 ?_ ?不滿/u),
    occasion: said(/ is where _ complained about /u, /是 ?_ ?對 ?_ ?表達不滿的場合/u),
  },
  RANKED_IN: {
    subject: said(/_ ranked _ in /u, /名列/u),
    object: said(/_ listed _ as _/u, /將 ?_ ?列入榜中/u),
    platform: said(/ was the platform where _ ranked /u, /是 ?_ ?名列.*的平台/u),
  },
  FOUNDED: {
    subject: said(/_ founded /u, /創立了 ?_/u),
    object: said(/ was founded by /u, /由 ?_ ?創立/u),
    office: said(/ was the role of _ in founding /u, /是 ?_ ?創立 ?_ ?時的身分/u),
  },
  APPOINTED: {
    subject: said(/_ appointed /u, /任命 ?_/u),
    object: said(/ was appointed by /u, /獲 ?_ ?任命/u),
    office: said(/ was given to _ by /u, /由 ?_ ?授予 ?_/u),
    organisation: said(/ had _ appointed to it by /u, /獲 ?_ ?派任 ?_/u),
  },
  LEFT: {
    subject: said(/_ (?:left|quit) /u, /離開了/u),
    object: said(/ saw _ leave/u, /有 ?_ ?離開/u),
    group: said(/ included _, who left /u, /包括離開 ?_ ?的 ?_/u),
  },
  DEMOTED_WITHIN: {
    subject: said(/ was demoted within /u, /在 ?_ ?遭降職/u),
    object: said(/ saw the demotion of /u, /發生了 ?_ ?遭降職一事/u),
  },
  RECRUITED_FROM: {
    subject: said(/_ recruited staff from /u, /從 ?_ ?挖角/u),
    object: said(/ lost staff to /u, /遭 ?_ ?挖角/u),
    recruits: said(/ were recruited by _ from /u, /是 ?_ ?從 ?_ ?挖來的/u),
  },
  REORGANISED: { subject: said(/_ reorganised /u, /重組了/u), object: said(/ was reorganised by /u, /遭 ?_ ?重組/u) },
  LAUNCHED: { subject: said(/_ launched /u, /推出了/u), object: said(/ was launched by /u, /由 ?_ ?推出/u) },
  PLANS: {
    subject: said(/_ prepared /u, /籌劃了/u),
    object: said(/ was prepared by /u, /由 ?_ ?籌劃/u),
    'planned feature': said(/ was part of what _ prepared/u, /列入 ?_ ?的籌劃/u),
    where: said(/ was the place for what _ prepared/u, /是 ?_ ?籌劃的施行處/u),
  },
  IMPOSED: { subject: said(/_ imposed /u, /推行了/u), object: said(/ was imposed by /u, /由 ?_ ?推行/u) },
  EXEMPTS: {
    subject: said(/_ made an exception for /u, /豁免了 ?_/u),
    object: said(/ was exempted from /u, /獲准不受「_」約束/u),
    exempts: said(/_ exempted _ from /u, /讓 ?_ ?不受「_」約束/u),
  },
  ENDED: { subject: said(/_ ended /u, /終結了/u), object: said(/ was ended by /u, /遭 ?_ ?終結/u) },
  AWARDED: { subject: said(/_ received /u, /獲得了/u), object: said(/ was awarded to /u, /頒給了/u) },
  TOLD: {
    subject: said(/_ spoke to /u, /向 ?_ ?透露了消息/u),
    object: said(/ were told by /u, /獲 ?_ ?告知/u),
    topic: said(/ was the topic of what _ told /u, /是 ?_ ?向 ?_ ?透露的話題/u),
  },
  POSTED_ON: {
    subject: said(/_ posted on /u, /在 ?_ ?發文/u),
    object: said(/ carried a post by /u, /刊出 ?_ ?的貼文/u),
    topic: said(/ was the topic of a post by _ on /u, /是 ?_ ?在 ?_ ?發文的主題/u),
  },
  GENERATED_BY: { subject: said(/ was generated by /u, /由 ?_ ?生成/u), object: said(/_ generated /u, /生成了/u) },
  COINCIDED_WITH: {
    subject: said(/ coincided with /u, /與.*同時發生/u),
    object: said(/ coincided with /u, /與.*同時發生/u),
  },
  CONTRIBUTED_TO: {
    subject: said(/ (?:may have )?contributed to /u, /促成了/u),
    object: said(/ (?:was|may have been) brought about in part by /u, /部分肇因於/u),
  },
  AUTHORED: {
    subject: said(/ (?:is|are) an author of /u, /是 ?_ ?的作者之一/u),
    object: said(/ has _ among its authors/u, /作者包括/u),
  },
  DEVELOPED: { subject: said(/_ developed /u, /開發了/u), object: said(/ was developed by /u, /由 ?_ ?開發/u) },
  DESCRIBED_AS: {
    subject: said(/ (?:is|are) described(?:, with reserve,)? as _|was described as _/u, /形容為_/u),
    depicted: said(/ is depicted by /u, /見於 ?_/u),
  },
  REQUIRES: { subject: said(/ requires? _/u, /要求_/u), bound: said(/ are bound by /u, /受「_」約束/u) },
  AIMS_AT: { subject: said(/ aims at _/u, /旨在_/u) },
  EARNS: { subject: said(/ receive _/u, /薪酬為_/u), pays: said(/_ rewards _ with _/u, /付給 ?_ ?_/u) },
  HAS_PARAMETERS: { subject: said(/ has _/u, /有 ?_/u) },
  TRAINED_WITH: { subject: said(/ was trained with _/u, /以 ?_ ?訓練而成/u) },
  TRAINED_ON: { subject: said(/ was trained on _/u, /以 ?_ ?訓練而成/u) },
  HAS_DOMAIN: { subject: said(/ is made for _/u, /用於 ?_ ?領域/u) },
  AVAILABLE_AS: { subject: said(/ is _/u, /取得方式為 ?_/u) },
};
