import { remembered } from './remembered.ts';

/** What a written Vietnamese syllable may be: an onset, a rhyme, a tone at its vowel. Names of other peoples need not be one. */

const onsets = ['', ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')];

const rhymes = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu ' +
    'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong oong op ot oăc oăm oăn oăng oăt ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uân uâng uât uây uc ui um un ung uôc uôi uôm uôn uông uôt up ut uê uêch uênh uêt uơ uy uya uych uyên uyêt uynh uyp uyt uyu ' +
    'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y ych yê yêm yên yêng yêt yêu ynh yp yt'
  ).split(' '),
);

/** Grave, acute, tilde, hook above, dot below. */
const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;
const stopTones = ['\u0301', '\u0323'];

export const isSyllable = remembered((word) => {
  const letters = Array.from(word.toLowerCase().normalize('NFC'), (letter) => {
    const parts = letter.normalize('NFD');
    return { plain: parts.replace(tone, '').normalize('NFC'), tone: parts.match(tone)?.[0] };
  });
  const plain = letters.map((letter) => letter.plain).join('');
  const toned = letters.flatMap((letter, index) => (letter.tone === undefined ? [] : [index]));
  const [at] = toned;
  if (toned.length > 1 || (/(?:[cpt]|ch)$/.test(plain) && !stopTones.includes(letters[at ?? -1]?.tone ?? '')))
    return false;
  return onsets.some((onset) => {
    // "Đắk", "Ngọk": names of the highlands end in k where Vietnamese ends in c.
    const rhyme = plain.slice(onset.length).replace(/(?<=.)k$/, 'c');
    if (!plain.startsWith(onset) || !rhymes.has(rhyme)) return false;
    return at === undefined || placesOfTone(rhyme).includes(at - onset.length);
  });
});

/** The vowel that bears the tone: the marked one, the middle of three, the second before a consonant; else the first; "hòa" and "hoà". */
function placesOfTone(rhyme: string): readonly number[] {
  const vowels = /^[aăâeêioôơuưy]+/.exec(rhyme)?.[0] ?? '';
  const marked = Math.max(...Array.from('ăâêôơư', (vowel) => vowels.lastIndexOf(vowel)));
  if (marked >= 0) return [marked];
  if (vowels.length === 3) return [1];
  if (vowels.length === 2 && vowels.length < rhyme.length) return [1];
  return /^(?:oa|oe|uy)$/.test(vowels) ? [0, 1] : [0];
}
