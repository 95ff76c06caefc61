import type { Intent } from '../../meaning.ts';

/** What a text of one keyword means, letters only: spaces, points and dashes between them don't count. */
const keywordLines: readonly (readonly [Intent, string])[] = [
  [
    'stop',
    'stop stoop stopall unsubscribe unsub unsubscribeme cancel end quit revoke optout stopit alto parar basta pare paren cancelar detener salir baja stopsign stopp endit cancelit quitit halt cease remove removeme nomore nomoretexts unsubscribeall cancelall stopmessages stoptexting stoptexts optmeout edn exit leave shutdown disconnect unlist rmv cancela cancelen cancele cancelame detente desuscribir anular unfollow stfu arret arreter discontinue',
  ],
  ['start', 'start unstop restart resubscribe'],
  ['help', 'help info commands menu options instructions ayuda helpme'],
  ['join', 'join joinme signup subscribe enroll register signmeup'],
  ['cramp', 'cramp cramps cramped cramping calambre'],
  [
    'ok',
    'ok okay k kk good fine great no nope nah none nothing perfect thumbsup hooray okiedokie okeydokey okiedoke okeydoke allgood nocramps nocramp allclear',
  ],
  ['runs', 'runs'],
  ['run', 'run'],
  ['skip', 'skip skipit skiptoday'],
  ['pause', 'pause snooze hold'],
  ['resume', 'resume unpause'],
  ['where', 'where location place'],
  ['status', 'status schedule'],
  ['tip', 'tip tips more suggestions advice ideas pointers recommendations'],
  ['me', 'me profile mypage mydata mylink'],
  ['settings', 'checkinsoff checkinson checkins settings units unitsc unitsf'],
  ['forget', 'forget forgetme'],
  ['helped', 'helped ithelped didnthelp nothelped'],
];

export const intentByKeyword: ReadonlyMap<string, Intent> = new Map(
  keywordLines.flatMap(([intent, words]) => words.split(' ').map((word): [string, Intent] => [word, intent])),
);

/** The keywords that the carrier answers itself when a text is nothing else; Twilio's default list. */
export const carrierKeywords: ReadonlyMap<string, 'stop' | 'start' | 'help'> = new Map([
  ['stop', 'stop'],
  ['stopall', 'stop'],
  ['unsubscribe', 'stop'],
  ['cancel', 'stop'],
  ['end', 'stop'],
  ['quit', 'stop'],
  ['revoke', 'stop'],
  ['optout', 'stop'],
  ['start', 'start'],
  ['unstop', 'start'],
  ['help', 'help'],
  ['info', 'help'],
]);

/** Words that change nothing about a keyword beside them. */
export const courtesy: ReadonlySet<string> = new Set(
  'please thanks thank you now hey hi hello calfline asap immediately lol haha sir maam dude bro man kindly right mam bot app yo hiya bruh mate fam and por favor'.split(
    ' ',
  ),
);
