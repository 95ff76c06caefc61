/** What people ask for besides stopping: to join, to hear again, a break, their data. */
export const askPhrases = [
  [
    /** A sign-up code is meant; ours, not a bank's. */
    'codeSaid',
    `
my|the|a|this|join|signup|sign|form|got|calfline|have ~1 code
^ code
join|enroll|sign|form|signed|add ~6
`,
  ],
  [
    'foreignCode',
    `
verification|security|login|your|otp|auth|confirmation|pin|passcode|google|bank|2fa|discount|promo|coupon ~1 code
code ~4 expires|share
`,
  ],
  [
    'join',
    `
sign|signing me|us|up|him|her up?
sign|signing|signed ~1 up ~2 for? this|these|calfline|the|{texts}
want|like|love|can|could|may|let|how|ready|trying|try|where|please|me|us ~4 join|enroll|subscribe|register
want|like|love|how|ready|trying|where|wish ~3 sign up
^ enroll|subscribe|register|joining|join me|us|please|now|calfline|thanks|up|this|the|here|$
add me|us|my ~3
be added|enrolled|included
count|put|get me in|down|on|started
i am in $
like|want|how|can|could|ready|love ~3 get|receive|getting|receiving|try ~2 {texts}|tips|calfline
join ~2 $
filled ~2 form
set me up
want in $
get|start|send|receive|want getting|receiving|the|these|those|cramp|calf|me ~2 {texts} too|also
quiero|quisiera join|inscribir*|apuntar*|suscribir*
inscrib*|apuntame|registrarme
get|be|let|want in on this|it|these|that|calfline|the
^ me apunto|anoto
`,
  ],
  [
    /** Tips asked for as texts to come, not as one answer. */
    'joinForTips',
    `
start|begin getting|receiving ~3 {texts}|tips
sign|signing|signed ~1 up ~4 tips
`,
  ],
  [
    'startAgain',
    `
start|restart|begin|resend|send|continue ~2 {sending}|{texts} ~4 again|back
^ start {filler}? {filler}? {texts}
start|fire|switch|turn|kick it|them|these|me|things back? up|on|off again|back|please|$
start|restart|begin texting|sending|messaging ~3
undo|reverse|ignore ~2 stop|unsubscribe
restart|resubscribe|resubscribed|reactivate|reenroll|rejoin|reenable|unstop
re subscribe|enroll|join|start|activate
un stop
sign|signed|add|put|count|opt|get|want|let ~1 me? back ~1 up|on|in|to|$
sign|signed|add|put|count|opt|get me|us ~3 again
opt|opting ~2 in
turn|switch {filler}? {filler}? {texts}|it|this|them|these|me ~1 back? on
turn|switch ~1 on {filler}? {texts}
want ~4 {texts} again|back
want ~2 back in|on
changed my mind ~5 back|again|start|keep|restart
start up? again|please|back|over|me|{texts}
^ start ~1 $
miss ~2 {texts}
begin again
volver|vuelvan|vuelve a ~1 recibir|start|mandar*|enviar*
start de nuevo|otra
{texts}|texting ~2 again
can|may|could|want ~2 come back
cancel|take|took|taking ~2 my|the|that|back stop
`,
  ],
  [
    'resume',
    `
resume|unpause|resuming|unpaused|unfreeze|unsnooze|unmute|reanuda
un pause|mute|freeze
end|stop|quit|cancel|lift|over|remove|drop|kill|finish|rid ~2 the? pause|pausing|hold|break|snooze
pause|hold|break|vacation|holiday|holidays|trip|injury ~2 over|done|finished|healed|behind|ended
back from ~2 break|vacation|trip|holiday|holidays|injury|hiatus
ready to run|go|start|restart again
^ i? am? back to running|training|it $
ya volvi|regrese|estoy
pause ~1 off
hold|break {be} off
start|restart|pick|turn|bring|begin|kick ~4 pause|vacation|break|hold|injury
back from|after ~4 {texts}|start|restart|send|again|ready|on
back|home|healed|recovered|healthy|cleared|better|running|trip|vacation|over|rested ~6 start|restart|resume|send|turn|bring|pick|fire ~5 {texts}|again|up|things|back
^ i am|and back $
back in action|business
off|from|after the? pause|hold
pick ~1 back? up where
pick|start|fire things|it|them ~1 back? up again|back|where
pick it|things|them back? up
^ pick back? up
no more pause|pausing|break|hold|snooze
again after ~2 break|pause|trip|vacation|injury
`,
  ],
  [
    'pause',
    `
^ pause|pausing|snooze|freeze|mute
pause|snooze|freeze|mute|suspend ~3 {texts}|for|until|me|it|my|please|calfline|everything|all|things|this|$
can|could|please|to|want|need|like|let|us|and|so|will|just|must|then ~2 pause|snooze|freeze|mute|suspend
put|putting ~5 on hold|pause|ice
on hold until|for|please|while
< on hold
hold|holding off
hold ~3 {texts}|until|for|everything|please|it
take|taking|need|needing|want|having ~2 break|hiatus|time off|from|until|for|running
take|taking|need|having|give|want ~5 weeks|week|days|month|months|few|couple off|break
take|taking|need|having|want ~2 january|february|march|april|may|june|july|august|september|october|november|december|summer|winter off
need|want|taking|take|give ~4 break ~6
off|out|away|sidelined|laid for|up ~2 # weeks|week|days|months|month
quiet until|for|through
shut|turn|switch ~3 off until|for|through
go silent|dark|quiet until|for
vacation|holiday|holidays|away|town|injured|sick|hospital|leave|honeymoon|camping|deployed|overseas|abroad|gone|out|off|done|traveling until|through
vacation|holiday|holidays|away|traveling|travelling|overseas|abroad ~3 back|return|returning ~3
^ break|timeout|hiatus|pause ~1 for|until
off running|training ~1 for|until|through
`,
  ],
  [
    /** Texts to be held back; a pause only with an end. */
    'holdTexts',
    `
no ~1 {texts} ~2 until|for|through
no ~1 {texts} ~2 this|next week|month|weekend
not|no {sending} ~3 until|for|through|while|whilst
away|gone|out|vacation|holiday|holidays|traveling|travelling|camping|off for # days|weeks|week|month|months ~3
not {sending} ~2 this|next week|month|weekend
{cease}|hold|pause|mute|silence|shut|turn|switch ~5 until|for|through
leave me|us alone until|for
dark|quiet|silent|away|gone|out|vacation|holiday|traveling|travelling|camping|off|done ~1 until|through
nothing until
stop|quit|hold|cease|halt ~4 this|next week|weekend|month $
skip|hold ~4 for # weeks|days|week|months|month
skip|hold ~3 until
skip ~1 next two|2|3|three|couple|few weeks
text|message|remind|ping me again|back? ~1 in|on|after|when
`,
  ],
  [
    'forget',
    `
delete|erase|wipe|remove|destroy|purge|clear|scrub|forget|eliminate|drop|deleting ~1 me|my|all|any|every|the|our|of ~4 data|info|information|record|records|account|profile|history|details|everything|file|stuff|about|existence|trace|traces|log|logs|reports|personal
delete|erase|wipe|purge|forget|clear|remove|destroy ~1 everything|all
delete|erase|wipe|forget|forgetting me|us $
delete|erase|wipe|forget me ~2 please|completely|entirely|thanks|now|from
^ forget me|everything|my|all|calfline|$
right to be? forgotten|erasure|deletion
gdpr|ccpa ~4 delete|deletion|erase|erasure|request|remove|removal|forget
be forgotten
data|info|account|profile|everything|information|records ~3 deleted|erased|wiped|gone|removed|forgotten|destroyed|purged
delete|erase|wipe ~4 data|info|information|account|profile|records|you have|got
borr*|elimin* ~3 datos|informacion|cuenta|perfil|todo
do not keep|store|save ~3 data|info|information|anything
data|account deletion|erasure|removal
^ forget about me|us $
`,
  ],
  [
    'me',
    `
my|your|me|a|the page|profile|dashboard|portal|link $
my ~1 page|profile|dashboard|portal|link|data|info|file|record|records|history|log|stats
how many cramps|times|runs ~3 have|did i ~3
link ~3 page|profile|data|info|edit|account
page|profile|account|data|dashboard link
send|give|get|show|need|text|resend|where|want|lost|open|see ~3 link|page|profile|dashboard|portal
know|have|got|saved|store|stored|stores|keep|collect|hold|kept ~1 about|on|for|of me
see|show|view|what|get|download|export|access|check|copy|send|look|request|review ~5 data|profile|account|info|information|details|records|history|file ~2 on|about|have|me|you|of|$
download|export|copy|see|view|access ~3 my|of|the my? data|info|information|history|records|account|reports|log
data ~1 export|download|request
edit|change|update|fix ~2 profile|info|details|account|page
what|everything ~5 you ~2 have|got|know|store|keep|hold ~1 on|about me
mile pagina|perfil
mis datos
my login
see|view|show|know|check ~1 what i ~1 told|sent|given|gave|reported|shared|logged|said
log|login in|to ~2 page|account
^ link $
`,
  ],
] as const;
