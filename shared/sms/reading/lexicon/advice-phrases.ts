/** How people ask for advice or for help with the service, and what they say of a tip. */
export const advicePhrases = [
  [
    'tip',
    `
a|another|new|any|some|more|other|next|different|today|your|give|got|have|need|want|send|share|one tip|tips|advice|pointers|suggestions|ideas|suggestion|idea|recommendations|tricks|pointer|hacks|remedies
^ tips|advice
tip|tips please|for|on|of|me|against|number|#|$
tell|give|show|say|hear|read|want|like|know|send ~2 more $
tell|give|hear|say|read ~1 me? more about|on|please
^ more please|details|about|on|tips|$
go on $
what else
^ one|1 more $
anything|something|anythin else ~2 can|could|should|to ~2 try|do|take|drink|eat
anything|something|how|ways ~3 make|making|get|getting ~2 {cramp} ~1 stop|go|ease|quicker|faster|less|better
words of wisdom
best|good|any ~1 {remedy}|stretch|drink|exercise|exercises for|against|during
what|how about {remedy} ~4
tell|give|send|hit ~1 another|1 ~1 $
< got another ~1 >
what|anything|something|how|which|ways|any|anyway ~6 help|helps|prevent|prevents|avoid|stop|stops|cure|fix|fixes|cures|relieve|treat|good|best|work|works|reduce|ease|keep|beat|rid ~5 cramp|cramps|cramping|calf|calves|them|legs
how|what ~4 do|does|should|can|you ~6 cramp|cramps|cramping
how ~3 i|to|you|we|people ~2 not|prevent|avoid|stop ~3 cramp|cramps|cramping|this|getting|them
why do|does|am|are|would|is|did|can ~5 cramp|cramps|cramping
best|good|easiest|any|better|right|only way|ways|method|thing|things|trick to|for|of|i|that ~4
how come ~5 cramp|cramps|cramping
what causes|because|makes|is ~4 cramp|cramps|cramping
should|can|could|would i|we|it|you|a|runners ~4 stretch|stretching|drink|eat|take|wear|try|ice|hydrate|foam|roll|warm|massage|rest|run|keep|increase|hydrating|drinking
should i|we ~4 use|using
should|do|does|is|are|will|would|can|which|what|could ~1 {remedy} ~5 work|works|help|helps|good|ok|prevent|better|worth|best|bad|legit|actually|do|stop|enough|necessary|really
what|which kind|type|brand|shoes|socks|drink|electrolyte|electrolytes|food|foods|exercises|stretches|stretch ~6
help|helps with|for|prevent ~3 cramps|cramp|cramping ~2 $
good for ~2 cramps|cramp|cramping
any|got|have ~3 for|about|against|on ~2 cramps|cramp|cramping
how much|many|long|often ~4 water|drink|salt|electrolytes|sodium|stretch|raises|rest|hydrate|fluid
what can|should|do|else ~1 i|we ~2 do|try|drink|eat|take|wear
another one|1 please|$
what to|should do|drink|eat|take|try|wear
que ~2 help|hago|puedo|tomorrow
como ~2 evit*|preven*|quitar*
info|information|more|reading on|about ~1 {cramp}
tell ~3 about {cramp}
`,
  ],
  [
    'helpAsk',
    `
what|who is|are|was this|you|calfline|dis|these|it|that|sending|texting|messaging|here ~4
what|who ~1 is|are|was this|you|calfline|sending|texting
who is|are|keeps|this ~2 texting|messaging|sending|this|it
who this|dis|dat|you|sent|are
what|whose ~1 number is|this ~1
^ i am stuck $
need|want|give|get ~1 a hand with|using|here|$
why did ~2 {texts} stop
what|which ~2 can|do|could|should|would|else|am ~1 i|you|we ~2 text|type|say|send|write|ask|reply
what can|do|does|else ~1 you|this|it|calfline ~1 do $
what|which ~3 commands|options|keywords|words|command|features|functions
list|show|send|give|see ~2 commands|options|keywords|instructions|menu|directions|help|info
how ~2 does|do|is|to|can|would ~1 this|it|i|you|calfline|the ~3 work|works|use|operate|function|get|set|change|edit|update|talk
how ~1 it|this works
need|want|get|some|send|more|please|little|have|give ~2 help $
help me|us ~2 set|use|understand|figure|sign|change|get|with|setup|edit|update|out
need|want|get|some|more|please|little|any help using|with|understanding|setting|figuring|on|here|getting|changing|please ~2 this|it|app|service|setup|thing|these|texts|settings|schedule|runs|calfline|up|how|commands|you|here|system|$
^ help|info|instructions|menu|commands|options|directions|support|faq me|please|now|thanks|$
more|some|any|need|want|send info|information|instructions|directions|details
not understand|get|know ~4 how|what|this|work|works|it|use|type|instructions|do|say|doing|send ~3
no idea how|what|who ~4 works|this|work|use|type|is|do
is|are this|you|it ~1 a|an|real|automated|human|bot|scam|legit|computer|robot|person|ai|spam
is this|it|that|calfline free
am i talking|texting|speaking|chatting to|with|$
real person|human
confused ~3 how|what|about|by ~3 this|works|work|commands|service|texts|app|it
lost on|with|here how|what|this
what am i ~2 supposed|meant|do|to|doing|signed ~4
what|how ~2 did i sign|get|end ~3
how ~2 you get|got|find|have ~1 my number|info
who gave|give|sold you my|this number
tell|explain ~3 how ~2 works|this|work
explain ~2 this|yourself|commands
talk to ~1 someone|person|human|support|agent
customer|tech service|support
how much ~3 cost|costs|charge
does|do|will ~2 cost|charge
is|are ~2 free $
como|que ~1 funciona|es ~1 esto|$
quien es|eres|habla
remind me what|how ~2 this|commands|you|works|type|text|use
how do i use|set|change|edit|update|add|get|text|work|make ~6
help me|us $
`,
  ],
  [
    'helpedYes',
    `
^ it|really? helped|helps|helping|worked|works|working
they|these|those|raises|sleeves|socks|electrolytes|tablets help|work
it|that|this|tip|they|which|stuff|those|stretch|stretches|stretching|raises|socks|sleeves|salt|electrolytes|water|juice|warmup|up|shoes|roller|rolling|magnesium|mustard|drink|drinks|gatorade|pickles|one|advice|trick|bananas|routine|exercises|exercise|tablets|ice|bath|walks|days|rest|hydrating|drinking|hydration|lunges|swings|calf|compression|jog|drills|nuun|lmnt|potassium|insoles|cycling|swimming|massage|slowing|cadence|caps|walking|break|breaks|easy|pace|thing ~3 helped|helps|helping|worked|works|working|work|wonders|paid ~2
really|definitely|totally|actually|seems|seem|seemed|def|did|does|do|has|have|been|is|are|think|to|must|of|so|might|both ~1 helped|help|helps|helping|worked|working|work|works
helped|helps|helping a|me|so|tons|lots|big|loads|heaps|my|with|massively|immensely|tremendously
worked|works|working|work like|great|well|wonders|perfectly|amazing|for|a|so|really|better|out|fine|nicely|good|miracles
made|makes|making|make a ~2 difference
big|huge|noticeable|real|massive|total|night difference|improvement|help|game|fan
it|that|this|tip|they|which|those|raises|socks|sleeves|salt|electrolytes|water|juice|mustard|magnesium|stretch|stretching|drink ~1 stopped|killed|ended|eased|relieved ~2 cramp|cramps|cramping
^ thanks? the|your ~3 helped|worked
sure|did|does helped|helps|help ~1 $
do|does|did|done|doing the trick|job|business
fixed|sorted|cured|settled|solved it|me|them|things|that|us|everything ~1
stopped|killed|ended|eased|nipped it|them|that dead|cold|in|right|straight|quick|quickly|fast|within|instantly|completely ~2
made|makes all|world|worlds the? ~1 difference
paying|paid off
tip|advice|trick|suggestion ~1 is|was ~1 winner|banger|belter|gem|gold|keeper
^ spot|bang on advice|tip|that|suggestion
eased|easing|went ~1 after|with|thanks ~4 {remedy}|tip|stretch|you|advice
game changer
seems|seem|seemed to ~1 be? ~1 helping|working|help|work
feel|feeling|feels|felt|seeing|see|noticed|notice ~1 difference|improvement|improvements|improved|results
saved me|my run|calves
swear by
was|is|were|are|been|really|so|very|super helpful|useful|effective
keeping|keeps|kept|fixed|cured|solved ~3 cramps|cramp|cramping|it|calf|calves away|off|gone
funciono|ayudo|sirvio
tip|advice|trick|suggestion is|was|are|were {very}? {good}
{remedy}|tip|it|that|this|stretch|trick|advice made|makes|got|gets ~4 stop|quit|better|disappear|go
{remedy}|juice|tip|that|it|stretch is|was|are|were ~1 lifesaver|godsend|magic|miracle|gold|legit|clutch|genius
`,
  ],
  [
    'helpedNo',
    `
not|never|hardly|barely|nothing|no ~3 help|helping|helps|helped|work|working|works|worked
did|does|do|doing|done|made|makes|make|making|had|having|have|saw|see|was|of nothing|zero|zip|jack|squat|diddly|shit ~3
not stop|stopping|fix|fixing|cure|prevent|touch|budge the|my? it|them|this|that|cramps|cramp|cramping
no|zero|not|little ~4 difference|effect|help|use|improvement|results|luck|relief
no|zero|little|any change|result|good|difference from|with|at|after|so|yet|$
no help|good|use|effect|luck|dice|change|joy|odds
bugger|sod|naff|fucking|sweet|jack all
not make|made|making a|the|one ~3 difference
tip|advice|trick|suggestion ~1 is|was ~2 rubbish|pants|crap|shite|dud|bunk|bad|terrible|rubbish|awful
useless|worthless|pointless|waste|ineffective|bogus|garbage
made|making|makes it|things|them|my ~2 worse
not a fan
tip sucks|sucked|failed|bombed
failed|flopped|backfired
not do|doing anything|much|squat|jack|shit|diddly|nothing
not do a thing|lick|damn
not do|done|doing ~4 good
no me? ayudo|funciono|sirvio
not ~1 helpful|useful|effective
`,
  ],
  [
    'cannotDo',
    `
can not|never ~1 do|try|fit|find|afford|wear|stand|manage ~1 the|that|those|this|these|it|them|tip|calf|any ~3
not able to ~1 do|try|wear
did|do|have|could not ~2 try|tried|get|got|do|done|did|had|have ~2 it|the|that|tip|this|around|yet|chance|time|them|those ~1
no time for|to ~2
hurts to do
unable to do|try
`,
  ],
] as const;
