/**
 * The words that say nothing about what a story is about, a short list a language, and which language a text is in by
 * them. Short on purpose: what is common in a library weighs little there anyway.
 */
const LISTS: Readonly<Record<string, string>> = {
  en: "a about above after again against all also am an and any are as at be because been before being below between both but by came can come could did do does doing dont down during each even every few for from further get go goes going got had has have having he her here hers herself him himself his how however i if in into is isnt it its itself just like made make may me might more most much must my no nor not nothing now of off on once one only or other our ours out over own per said same say says she should since so some still such take than that the their theirs them themselves then there these they this those through to too told took two under until up upon us very via was we well went were what when where which while who whom whose why will with within without would yet you your yours today yesterday tomorrow year years week month mr mrs ms according",
  de: "aber alle als also am an auch auf aus bei bin bis bist da damit dann das dass dem den der des die dies diese dieser dieses doch dort du durch ein eine einem einen einer eines er es für fur gegen hat hatte haben ich ihm ihn ihr ihre im in ist ja kann kein keine können konnen man mehr mit muss nach nicht noch nun nur ob oder ohne sagte sehr sein seine sich sie sind so soll über uber um und uns unter vom von vor war waren was wegen weil wenn werden wie wieder wir wird wurde wurden zu zum zur zwei zwischen",
  fr: "a ai alors apres après au aussi autre aux avait avant avec avoir c ce ces cette comme d dans de depuis des deux du elle en encore entre est et etait était ete été etre être eu fait il ils j je l la le les leur lui mais meme même mme n ne nous on ont ou où par pas plus pour qu quand que qui s sa sans se selon ses si son sont sous sur tout tous très tres un une vers vous y",
  es: "a al algo ante años anos antes aunque cada como con cuando de del desde dijo donde dos durante e el él ella en entre era es esa ese eso esta está este esto fue ha han hasta hay la las le les lo los mas más me mi mientras muy ni no nos o otra otro para pero por porque que qué quien se según segun ser si sí sin sobre son su sus también tambien tan tiene todo todos un una uno y ya",
  pt: "a ao aos as às com como da das de depois disse do dos e é ela ele em entre era essa esse esta está este eu foi foram há ha isso isto já ja lhe mais mas me mesmo muito na não nao nas no nos o os ou para pela pelo por porque quando que quem se segundo sem ser seu seus são sao sobre sua suas também tambem tem um uma",
  it: "a ad ai al alla alle allo anche c che chi ci come con cui d da dal dalla dalle degli dei del della delle di dopo due e è ed era essere fra gli ha hanno i il in io l la le lei lo loro ma mi nel nella nelle non o ogni per perché perche più piu prima può puo quando quella quello questa questo se sei si sono stata stato su sua sue sul sulla suo tra tutti un una uno",
  nl: "aan al als bij dan dat de deze die dit door een en er ga had heb hebben heeft het hij hoe ik in is ja jaar kan maar me meer men met mijn na naar niet nog nu of om omdat ook op over te tegen toch toen tot twee uit van veel voor want waren was wat we wel werd wie wij worden wordt ze zei zich zij zijn zo zou",
  sv: "alla att av blev bli de dem den denna det detta du efter eller en ett för for från fran ha hade han har hon i inte jag kan men med mot nu när nar och om på pa sa så sedan sig sin sina ska skulle som till under upp var vara vi vid är ar över",
  da: "af alle at blev blive da de dem den denne der det dette efter eller en er et for fra ha har han havde hun i ikke jeg kan med men mod nu når nar og om op på sa sagde sig sin skal som til under ud var ved vi vil være vaere",
  ru: "а без более бы был была были было быть в во все всё для до его ее её если еще ещё же за и из или их к как когда который которые которая ли на над не него нее неё нет но о об он она они от по под после при с со так также то того только том у уже что чтобы это этот",
};

/** The languages, each with its bit. */
const NAMES = Object.keys(LISTS);
let bits: Map<string, number> | undefined;

/** Made when first asked for: a start has no time for it. */
function wordBits(): Map<string, number> {
  const made = new Map<string, number>();
  NAMES.forEach((name, place) => {
    for (const word of LISTS[name]!.split(" ")) made.set(word, (made.get(word) ?? 0) | (1 << place));
  });
  return made;
}

/** In which of the lists the word (in lower case) stands, as bits; 0 for a word that may say something. */
export function functionWordBits(word: string): number {
  bits ??= wordBits();
  return bits.get(word) ?? 0;
}

/** A language's bit; 0 for one without a list. `language`: a BCP 47 tag or "". */
export function languageBit(language: string): number {
  const name = language.slice(0, 2).toLowerCase();
  const place = NAMES.indexOf(name === "nb" || name === "nn" || name === "no" ? "da" : name);
  return place < 0 ? 0 : 1 << place;
}

/** The bits of all of them. */
const ALL = (1 << NAMES.length) - 1;
const votes = new Array<number>(NAMES.length);

/** The language of most function words, as its bit: `some` (bits; others are not looked at) and `counts` of the first `size` different words. English where none wins. */
export function votedLanguage(some: ArrayLike<number>, counts: ArrayLike<number>, size: number): number {
  votes.fill(0);
  for (let at = 0; at < size; at++)
    for (let rest = some[at]! & ALL; rest !== 0; rest &= rest - 1) {
      const place = 31 - Math.clz32(rest & -rest);
      votes[place] = votes[place]! + counts[at]!;
    }
  let best = 0;
  for (let place = 1; place < votes.length; place++) if (votes[place]! > votes[best]!) best = place;
  return 1 << best;
}

/** Words of a text that are looked at, and the share of function words that every text in its language has by far. */
const LOOKED_AT = 300;
const ENOUGH = 30;
const LEAST_SHARE = 0.08;

/**
 * Whether a text may be in the language that it says it is in: false where hardly one of its first 300 words is a
 * function word of it. True of languages without a list, and of texts too short to tell. `language`: a BCP 47 tag.
 */
export function mayBeIn(text: string, language: string): boolean {
  const bit = languageBit(language);
  if (bit === 0) return true;
  let words = 0;
  let found = 0;
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    if ((functionWordBits(word.toLowerCase()) & bit) !== 0) found++;
    if (++words === LOOKED_AT) break;
  }
  return words < ENOUGH || found >= words * LEAST_SHARE;
}
