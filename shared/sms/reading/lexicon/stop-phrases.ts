/** How people take back their consent for good. Spanish words for it are in `spanish-stop-phrases`. */
export const stopPhrases = [
  [
    /** Clearly no more texts, whatever else the text says. A negation before it cancels it. */
    'noMoreTexts',
    `
{cease} {filler}? {filler}? {filler}? {texts}|{sending}
{cease} {filler}? {filler}? {filler}? {filler}? {filler}? {texts}
{cease}|suspend permanently|forever|indefinitely ~4 {texts}|{service}
suspend|pause|mute|block|silence|freeze|snooze ~4 permanently|forever|indefinitely
stop|stopping|quit|end|cease|halt|cancel|discontinue ~3 cramp|calf? tip|tips {texts}?
turn|shut|switch off {filler}? {filler}? {service}|tips
shut|close down? my|this|the account
deactivate|block {filler}? {filler}? {texts}|{service}|tips
turn|shut|switch {filler}? {filler}? {service}|tips off
enough {sending}
rather|prefer|wish you ~1 not ~1 {sending}
not {want} you|anyone ~2 {sending}
sick|tired|uninterested ~1 of|in? {filler}? {filler}? {texts}|service|program|calfline
over {filler}? {filler}? {texts}|service|program|calfline
fed up with ~2 {texts}|service|program|calfline|this|you
i? hate|hated|despise|loathe|detest {filler}? {filler}? {texts}|service|program|calfline
no use|interest|desire|need|time for|in ~1 {texts}|service|program|calfline
want|wants out of|from {filler}? {filler}? {texts}|{service}|list|this
nothing to do with {filler}? {filler}? {texts}|{service}|you|this|calfline
not ~1 like {filler}? {filler}? service|program|calfline|receiving|getting
no more ~2 service|program|tips
get rid of {filler}? {filler}? {texts}|service
spare me ~2 {texts}|service|tips
not ~1 fan of {filler}? {filler}? {texts}|service|program
stay|keep off|away ~1 my phone|cell|number
no further ~1 contact|{texts}
no contact ~1 $
no {texts} ever|whatsoever|again
^ no {texts} messages? please|thanks|$
not contact|text|message $
^ dnc $
consent|permission|authorization is|has|been|hereby? ~1 revoked|withdrawn|denied|rescinded|refused
not|no|never|longer ~2 have|had|has|give|gave|given ~2 consent|permission|authorization
not consent|authorize|permit|approve
not|never sign|add|enroll|register|subscribe|include me|us|him|her ~1
not want to? join|enroll|subscribe|register
changed my mind stop|cancel|quit|unsubscribe
count|leave|cut me|us out ~1 $
cancel|block|drop|stop me please|now|$
want|wants off $
want|wants off|out of? this|the|your|these
why are you|they ~1 still|always {sending}
^ why|do you keep|still ~1 {sending} me|us
stop for now and forever
stop|quit the madness|harassment|insanity
stop|quit|quits ~1 with|on the|these|your|this|you {filler}? {texts}|$
stop|quit ~1 getting|receiving these|this|them|any|your
no more ~2 {texts}|calfline
no more of|from these|this|those|you|them
no {texts} please|anymore
do|please|you|just|to|would|should|need not ~1 {sending} to? me|us|this|him|her|them|my|here|again|anymore|back
do|please|you|just not ~3 {sending} ~2 again|anymore|ever
get|take|keep ~1 off my phone|cell
pare|paren|para|parar ya ~2
never ~1 {sending} me|us|this|him|her|them|my|here|again|anymore|back
not|never ~1 send|sending|text|texting|message|messaging anything|any|more|anymore|texts
not {sending} me|us|this|him|her again|anymore|please|ever
no need to {sending}
refrain|desist|abstain from ~2 {sending}
shut up with|about ~2 {texts}
sign|signing|sing me|us|him|her|this off|out
do not call|contact|text|disturb list|registry|registries|register
how ~4 get|make these|{texts} to? stop
not {want}|wants this|these|it|them|those|your ~2 any longer|more
never {want}|wanted ~1 this|these|them|{texts}|to be
who|how|where ~2 gave|give|got|get|had ~2 my number ~3 stop|remove|delete|lose
no longer ~2 {want}|interested|wishes|wants
not|never|longer ~1 {want} ~1 to? ~1 get|receive|have|see|hear|be|do ~2 {texts}|these|those|from|anymore|contacted|texted|messaged|signed
not|never|longer ~1 {want}|wants {filler}? {filler}? {filler}? {texts}
not {want}|wants this|these|it|them|any|your|those|anymore|that $
not {want}|wants this|these|it|them|any|your|those anymore|either|please
rather|prefer not|no ~3 {texts}|get|receive|these|anymore|texted|contacted|messaged
{want} ~1 to? stop getting|receiving
{want} ~2 these|this|them|{texts} to? stop|stopped|gone|off|over
make these|them|{texts} stop|end
get rid of these|this|you|me|us|him|her
not|never ~1 hear from
not interested
not|stop|quit|never|longer ~1 use|uses|using my|this number
longer use|uses|has|have|own|owns this number|phone|line|cell
enough {filler}? {filler}? {texts}
enough with
enough of this|these|your|you
enough already
sick|tired of {filler}? {filler}? {texts}|you
quit|stop it
knock it off
cut it out
^ now|everyone? go away please|now|already|forever|you|and|calfline|$
get lost|stuffed|bent|fucked|out $
f|fuck|piss|buzz|bugger|screw|eff|sod|feck off
fuck you
shut up $
leave ~3 alone
leave me be
if ~2 stopped|stop|quit|could|would ~2 {sending}|{texts}
stoop|stops|stopped {sending} me|us|this|please
let me|us|him|her out
^ take|get off $
take|get me|us|him|her|them $
leave me|us|him|her|them out of
take|get|scratch|strike|cross|knock|pull|cut my|this|his|her ~1 name|number off|out
take|get|scratch|pull|cut my|this|his|her ~1 wife|husband|mom|mother|dad|father|son|daughter|kid|phone|line|cell|friend ~1 off|out $|please|of|this|these|your|now
this is ~1 harassment|spam
screw|damn|curse|eff|f you
go to hell
lay|back off
gtfo|stfu
not ~1 need these|this|them|it now|anymore|thanks|please|$
not|no longer ~1 need ~1 these|this|them|your|{texts}|any
no need for ~1 these|this|them|{texts}
not|longer ~1 need ~2 {texts}|anymore
not|longer needed|necessary|required|wanted anymore|thanks|$
{erase} my|this|our|the|that ~1 number|contact|digits
wipe|erase me|us|him|her|my|this|number|it ~2 off|out|from ~3 list|lists|{texts}|mailing|roster|group|thread
{remove} me|us|him|her|them|my|this|number|it ~2 off|out|from ~3 list|lists|this|system|database|these|here|thing|service|{texts}|everything|calfline|contacts|mailing|program|roster|distribution|group|thread|chat|campaign
take|get|scratch me|us|him|her|number off $
^ kindly? remove|unenroll|unsign me|us|him|her|number now|asap|immediately? $
off of? your|this|the that? ~1 list|lists
off this thing|service
unsubscrib*|unsub|unsubs|unenroll|unregister|desubscribe|deenroll
un subscribe|sub|enroll|register
opt|opts|opting|opted ~2 out
optout|optingout
withdraw|revoke|rescind|retract|revoking|withdrawing ~3 consent|permission|authorization|approval|agreement
{cease}|close|deactivate|cancelling|canceling my|the|this|our|your|his|her|all? subscription|enrollment|enrolment|membership|service|account|registration|notifications|alerts
{cease}|close|deactivate|cancelling|canceling|cancelled|canceled ~1 my|the|this|our|his|her ~1 {service}
{cease} ~1 calfline
please|so|just|kindly|and cancel|end|stop|quit this|it|these|them|that|everything now|today? $
^ stop|quit|end|cancel|terminate|kill|disable|discontinue|deactivate|halt this|these|those|that|everything|all|them|immediately ~1 now|asap? $
want|like ~1 to? ~1 cancel|quit|stop|end|out|discontinue|terminate|unenroll now? $
want|like|need|require to? be|get ~1 taken|removed
{remove}|removed|taken me? from|off this|the|your service|program|list|system
withdraw|withdrawing ~2 from ~2 program|service|this|list|calfline
turn|shut|switch {filler}? {filler}? {texts}|it|this|them|these|everything|all off
turn|shut|switch off {filler}? {filler}? {texts}|these|this|it|them
did not ~1 sign|subscribe|agree|consent|ask|opt up|for|to|in
never ~1 sign|signed|subscribed|agreed|consented|asked|opted up|for|to|in
reported|reporting|report ~4 spam
report|reported|reporting you
block|blocking|blocked ~1 you|your|number|contact
done with this|these|you|calfline|{texts} $
done with|getting these|this|your|the {texts}
how ~4 stop {filler}? {filler}? {texts}|these|getting|receiving
how ~3 cancel|quit|leave ~1 {service}|this|these $
how ~2 cancel|quit|unsubscribe $
cease and desist
please stop now|this|these|it|them|immediately|all|and|i|thanks|already
you can|may|should stop|quit now|anytime? $
can|could|would|will you ~1 stop|quit ~2 now|this|these|it|that? $
^ just|ok|and|then|so|sir|hey|yo|seriously|jesus|ugh stop|quit|unsubscribe $
^ stop|quit now|immediately|asap|already|thanks|please|dude|bro|man|sir|bot|this|these|that|right|today|me|everything $
deactivate|discontinue ~2 me|my|this|it|please|account|{texts}
^ deactivate|discontinue $
^ stop or
annoying|spam|scam|useless|ridiculous|harassment|harassing|texts|lawyer|enough|please|phone|person|creepy|much|many|messages stop|unsubscribe|quit $
all? set|good|fine with|on|without the|these|this|them|your {texts}|$
we|be done|finished|through here $
can|could|may i|we ~1 stop|cancel|end|quit|unsubscribe these|this|getting|receiving|{texts} $|from
not disturb me|us|again|anymore|ever
text|message|contact|call ~1 me|us ~1 again and|or ~3
one more text|message and ~3
if ~2 {sending} ~2 again
unsubscribe|unenroll|delist|remove|drop|ditch|yeet|scratch|kick|boot|dump|ban me|us|him|her ~1 $
part of stop|no
^ no|nope|nah? i am out $
pass|passing on {filler}? {filler}? {texts}|these
for everything|help|service|{texts} ~3 i am done|out|finished $
{remove}|delete off|from ~2 list|lists|mailing|distribution|roster|{texts}
^ op out
^ i am canceling|cancelling|unsubscribing|quitting|stopping|withdrawing|discontinuing $|this|it|these
^ canceling|cancelling|unsubscribing|quitting|ending|discontinuing|withdrawing this|it|these|now|today? $
quitting|leaving|ditching|dropping calfline|{service}|these
switch|turn|shut|sign|cut|log me|us|this|it|these|them off|down|out $
how|where|way|command|code ~3 to|i ~1 stop|unsubscribe|cancel|quit these|this|it|$
what ~3 text|send|type|reply|say|write|press|put|enter ~2 to stop|unsubscribe|cancel|quit|end $|these|this|it|them|{texts}
disconnect|unlist|withdraw|release|deregister|unregister|terminate|disenroll me|us|him|her ~3
end|exit|leave|close|quit the|this? group? chat|conversation|thread
exit|leave|quit the|this? group $
mark|marking|marked|flag|flagging|flagged|report|reporting ~2 spam|junk
moved|moving on from running|this|these|calfline|{texts}
bye|goodbye|farewell ~1 {texts}|calfline
but cancel|unsubscribe|quit|stop $|now|it|this
take|get ~2 number|# off $
do|please|you|just not ~1 {sending} {filler}? {filler}? {texts}|tips|tip
not {want} {filler}? {filler}? tips|tip
^ go? {sending}|find|pick somebody|someone|anyone|anybody else to {sending}
^ go? text|message|bother|bug|annoy|spam|harass somebody|someone|anyone|anybody else $
delete me|us|him|her|this|it ~2 from|off ~4 list|lists|{texts}|mailing|roster|group|thread
make ~2 {texts} go away|stop
nobody|no one? asked|wants|needs for? these|this? {texts}|$
not|longer wish to? continue|participate|proceed
not|longer want to participate|be ~1 part|enrolled|subscribed|included
free me|us from these|this|your|the {filler}? {texts}|$
let|cut me|us off|loose ~1 $|this|list
signing|sign off for good|ever|real
stop|quit|end|cancel these|those now|already|asap? $
stopsign {filler}? {texts}
not into|using this|these|it anymore|{texts}
set|good|fine|ok without {filler}? {texts}
leave|exit|ditch|quit the|this|your? calfline|program
leave|exit|ditch|quit the|this|your? service|list $
not text|message|contact it $
never|not joined|join this|your|the|calfline|$
never|not ~1 gave|give you|anyone|anybody my number
done getting|receiving these|this|them|your|{texts}
want no part of this|these|it|your
take|get me|us|him|her|them off now|asap|already|immediately|today? $
can|could|may|want i|we|to be|get removed|unsubscribed|unenrolled|delisted
^ all? {texts} off $
{service} ~2 be closed|cancelled|canceled|terminated|ended|removed|deactivated
`,
  ],
] as const;
