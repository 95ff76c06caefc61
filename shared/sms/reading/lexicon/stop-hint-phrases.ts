/** Words that may ask for no more texts, and those that only look like it. */
export const stopHintPhrases = [
  [
    /** A bare stop word as a sentence or at the end of one; believed where the text reports no cramp. */
    'weakStop',
    `
^ now|no? please|just|you? stop|quit|cancel|end|unsubscribe|unsub|stopsign|optout|stopall now|already|it|this|immediately|asap|again|today|texting|all? $
said|say|saying|repeat|replied|typed|texted|text|please|just|again|told|asked|you|me|time|times stop|cancel|quit|unsubscribe ~1 $
told|asked|asking|telling ~2 to stop|quit
^ no more now|thank|already? $
{texts}|texting|text ~3 too|so much|often|many
too|so many {texts}
^ stop stop ~3
had enough
^ stop for good|ever|real
want|wants|like|wish ~1 to ~1 cancel|quit|unsubscribe|stop $
hate|hated these|this|your|getting {texts}
^ kindly? remove|halt|cease|unfollow|discontinue|terminate|desist|abort|deactivate|withdraw this|it|these|all? now|immediately? $
< thats? enough already|now? $
^ that is enough $
^ bug|buzz off $
^ scram|shoo|spam|reported|arrete|junk|out $
^ enough calfline|now|really|of this|it|$
^ shut|power down ~1 $
^ beat it $
< ok|so|well|lol|ugh|and|yes? i|we am|are done >
^ i quit $
these|they|you are annoying|spam|harassment ~1 $
reporting ~1 this number|you
lawyer|lawsuit|fcc|attorney
nvm|nevermind|mind|actually|thought|thoughts stop|cancel|quit|unsubscribe $
i will|am suing|sue ~1 $
can you not $
are|will|would|can you ~2 stop|quit $
why ~1 will|do|not ~2 stop|quit $
make it|this stop|end
^ no interest $
how ~2 i|we|you end|cancel|quit this|these|it|service $
please|person|number|wrong remove|delete|unsubscribe $
^ text|reply|send stop to ~3
^ cancel|end|stop|quit it|this|them|these|that all|now|already|please $
^ no mas ~2 $
said|say|saying|told|asked ~2 no more|thanks|thank ~2 $
^ nope|nah|no? no more $
unfollow|unfriend ~2
new owner|person|user of this ~1
you|guys|people to ~1 stop|quit|cease
to whom it may concern ~6
sent|replied|typed|texted|wrote|answered|responded|entered|texting|replying|typing|sending ~2 stop|quit|cancel|end|unsubscribe|optout
signed|sign|enrolled|joined|subscribed ~3 accident|mistake|accidentally
^ delete|remove|lose|erase it $
^ take|get|pull it|this off $
time|request|notice|demand to stop|cancel|end|unsubscribe these|texting|sending|{texts}|calfline
request|notice|demand to stop|cancel|end|unsubscribe $|this
thought i|we ~1 stopped|unsubscribed|cancelled|canceled|ended|opted $|these|this|it|out|{texts}|getting
^ blocked|blocking $
^ this|it|these|that|they need|needs|has|have|must|got ~1 to? stop|end $
^ let me go|be|live $
^ shut|zip it|up $
^ hush|shush|silence $
^ give it a rest $
^ enough is enough
not want to continue $
^ i? am? sick|tired of these|this|you $
^ i? am? over it|this|these $
not doing this|these anymore
^ kill|nix|axe|scrap it|them|all $
^ all|everything? off $
`,
  ],
  [
    /** A stop word with the service anywhere after it; believed where nothing else explains the text. */
    'looseStop',
    `
stop|quit|cease|end|halt|cancel|discontinue|terminate|remove|unsubscribe|block|kill ~6 {texts}|number|list|service|subscription|enrollment|program|calfline|phone|contact|contacting
no|not|never|nothing ~4 want|wants|need|needs|wish|interested|care|asked|agreed|consent ~5 {texts}|number|list|service|subscription|calfline|contact|contacted|texted|messaged|app
want|wants|wish|like|please|just|need ~4 stop|quit|cancel|unsubscribe|removed $
no|zero more contact|communication|reminders|of|please
cut|axe|ditch|chop|nuke ~2 {texts}
leave|out|off ~3 list|program|service
done|finished|over|through with ~3 {texts}|program|service|calfline|app
never ~3 {sending} ~2 again
not ~3 {sending} ~3 again|anymore
`,
  ],
  [
    /** Not for the one who reads it. Alone it asks for nothing yet, but we have no business texting on. */
    'wrongNumber',
    `
wrong number|person|guy|contact|girl|lady|man|woman|recipient|cell
numero equivocado
number equivocado
not my|his|her|their|this number
this|i is|am not him|her|his
no one|nobody ~1 by|with|named that|this name?
`,
  ],
  [
    /** A hill or a day is left out, not the service. */
    'stopExplained',
    `
opt|opted|opting|unsubscribe|unsubscribed|unsubscribing out|from|me of|from? ~3 calf|calves|legs|leg|life|adulting|winter|summer|january|body|hill|hills|run|runs|race|sprint|sprints|mile|rep|reps|intervals|strides|workout|{dayWord}
`,
  ],
  [
    'stoppedByMistake',
    `
did|do not mean|want|intend ~3 stop|unsubscribe|cancel|quit|opt
stop|unsubscribed|unsubscribe|stopped|cancelled|canceled|opted|quit|out ~3 accident|accidentally|mistake|oops|unintentionally|accidently
unsubscribed|stopped|cancelled|canceled|opted|quit ~5 want|like|wanting ~3 back in|on
unsubscribed|stopped|cancelled|canceled|opted ~8 start|resubscribe|rejoin|restart|resume ~3 again|back
accident|accidentally|mistake|oops|accidently|mistakenly|whoops ~6 stop|unsubscribed|unsubscribe|stopped|cancelled|canceled|quit|cancel|opted
stop|stopped|unsubscribed|cancelled|canceled|quit|opted but|then|and ~2 changed my mind
`,
  ],
  [
    /** What STOP would do is asked; nothing is refused yet. */
    'stopAsked',
    `
if|when i|we|you ~1 text|say|send|type|reply|write|hit|use stop|quit|cancel|end|unsubscribe
what|does|will|would|how ~3 stop|unsubscribe command|keyword|do|work|mean
besides|except|than|from|beside stop|unsubscribe
`,
  ],
] as const;
