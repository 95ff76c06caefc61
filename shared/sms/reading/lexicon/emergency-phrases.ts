/** Signs of an emergency in people's words: heat stroke, chest and breath, over-drinking. */
export const emergencyPhrases = [
  [
    'confused',
    `
confused|confusion|muddled|delusional|disoriented|disorientated|delirious|delirium|incoherent|incoherently|hallucinating|hallucinate|hallucinations|desorientado|desorientada
not|no ~2 making|makes|make ~1 sense
talk|talking|talks|speaking|saying|babbling|mumbling ~3 nonsense|gibberish|rubbish|bollocks|shite|weird|crazy|funny|strange|garbage|jibberish|incoherent
not|no ~2 know|sure|idea ~1 where i|we|he|she|they am|are|is|was|were
not ~2 know|sure who i am
not ~2 know|sure|tell ~2 what day|year|month|city|planet
{person} ~1 not ~1 know|recognise|recognize|making where|who|what|me|us|sense
feel|feels|feeling|walking drunk
{person} keep|keeps asking|repeating
not ~1 himself|herself
stagger*
not|can ~2 remember|recognize|recognise|recall ~3 name|me|us|where|day|how|finishing|getting|way|home
not|can ~1 think straight|clearly|clear
out of it
acting|acts|being ~2 weird|strange|drunk|odd|funny|off|loopy|crazy|confused|bizarre
no idea where
not know ~3 name|anyone|wife|husband
forgot|forgetting|forgets ~2 own ~1 name
forgot|forget|forgets|forgetting|forgotten where|who ~1 i|he|she|they|we|am|is
altered
`,
  ],
  [
    'confusionExplained',
    `
not|no ~3 where i|we|he|she|they am|are|is going|meeting|running|headed|heading|supposed|staying|parked|starting|at
confused|confusion why|how|about|by|which|as|lol
confused|confusion ~3 turn|turns|route|course|map|directions|sign|signs|trail|fork|corner|intersection|watch|garmin|splits|workout
confused my|the|left|two|dates|days|with
not|no ~1 making sense ~3 this|app|text|your|tip
does|do|did not make sense
talk|talking ~1 crazy|funny about|to|of
`,
  ],
  [
    'slurring',
    `
slur*
speech|words|sentences {be} ~2 messed|mixed|off|weird|slow
words|speech|talking|sentences|tongue ~4 slurred|slurring|garbled|funny|jumbled|thick|mush|wrong|mumbled
garbled
not talk|speak ~1 right|straight|properly|clearly|clear
`,
  ],
  [
    'collapsed',
    `
collapse*
faint|fainted|fainting|faints|syncop*|unresponsive|unconscious|desmay*
passed|passing|pass|blacked|blacking|knocked out
blackout|blackedout
vision|everything|world ~2 black|blurry|blurred|double|tunnel|grey|gray
seeing|blurry|blurred|tunnel|double double|vision
lost|losing|loses|lose consciousness
not ~1 responding|responsive|waking|respond|wake|conscious|breathing|moving
can|could|will not ~1 wake|stay awake|up|him|her|conscious
keel|keeled|dropped over
{person} ~2 no pulse
{person} ~7 dropped|fell|hit|went ~2 floor|deck|ground|over|down $|and|n|then|at|in|like
came|coming round|to ~3 pavement|floor|ground|grass|kerb|side
{person} ~2 not ~1 answer|answering|wake|respond|reacciona
no reacciona|responde
gone|went|goes|going ~2 floppy|limp
{person} is limp|floppy
woke|waking|found ~2 on the ground|floor|pavement
`,
  ],
  [
    'collapseExplained',
    `
i|when|while|if|even am? not moving|responding
not ~1 answer|answering|responding ~3 text|texts|phone|call|calls
collapsed|collapse|passed|pass|crashed|fell ~1 on|onto|into|in my|the|a|an? ~2 couch|bed|sofa|chair|recliner|grass|floor|hammock|tub|heap
passed|pass|passing out early|asleep|flyers|like|water|medals|candy|last
faint|fainter|faintest hint|twinge|trace|ache|line|smell|glow|hope|hearted|sound|idea
blackout curtains|curtain|at
faint*|collapse* at ~1 price|cost|sight|idea|thought
tired|sleepy|knackered|exhausted ~4 pass|collapse|faint|passed
dog|cat|horse|tent|gazebo|marquee|chair|bridge|phone|laptop|puppy ~2 collaps*|fainted|passed
`,
  ],
  [
    'seizure',
    `
seizure*
convuls*
having|had|has|then|and|took|taken|a fit|fits
{person} is|are|was|were|been|started|keeps|am fitting|shaking|twitching|jerking|convulsing|spasming|frothing
foaming|frothing|convulsion*
ataque epileptico
{person} is|are|was|started|keeps|am seizing
eyes ~2 rolled|rolling|rolls
jerking|twitching|shaking|convulsing ~2 uncontrollably|violently|over|ground
uncontrollable|uncontrollably shak*
he|she|they seized $|again|twice|on|for|out
`,
  ],
  [
    'fitExplained',
    `
fit of
shaking ~1 head|hands
`,
  ],
  [
    /** Cold in the heat: with `unsteady`, a sign. */
    'shivery',
    `
shiver*
goosebumps|goosebump|goose|chills|escalofrios
`,
  ],
  [
    'unsteady',
    `
dizzy|woozy|lightheaded|wobbly|mareado|mareada|faint
light headed
not ~2 stand|walk up|straight
not stand $
legs ~2 give|gave|giving way|out
`,
  ],
  [
    'stoppedSweating',
    `
stopped|quit|stop|stops|not|no|never|zero|without ~2 sweat*|perspiring ~1
skin ~4 hot ~2 dry|bone
am|is|was|feel|feeling|burning|boiling|roasting up|hot|burning|boiling ~3 dry $|no|not|as|skin
skin ~3 dry ~3 hot|burning
hot dry skin
hot and dry
bone dry ~3 hot|skin|heat
dry|bone ~2 skin ~4 hot|burning|heat
sweating|sweat ~1 stopped|gone|quit
dry ~2 no|zero sweat
heat stroke
heatstroke
golpe de calor
`,
  ],
  [
    'sweatExplained',
    `
not|never|still ~2 stop|stopped|quit sweating
sweating|sweat not ~1 stop
not|no|never|without sweat it|about|at|over|required|off|the|this|much|a
no sweat $|today|for|to|it|calf|calves|legs|and|getting|so|just|at
not break|breaking a sweat
phone|watch|garmin|laptop ~4 stroke|heatstroke
not even ~2 sweat|sweating
stopped|stop|quit sweating over|about|the|it
`,
  ],
  [
    'chestPain',
    `
chest|sternum|breastbone ~6 {hurts}|{squeezed}|weird|constricted|sore|pounding|fluttering|ow|sat|sitting|brick|gripped|clamped|squashed|killing
{hurts}|{squeezed}|weight|band ~6 chest|sternum|breastbone
chestpain|chestpains
heart attack
heart ~2 pain|hurts|stopped
pain|hurts|sharp|stabbing ~3 {breath}
pain|pains|hurts|sharp|stabbing ~6 when|whenever|if ~4 {breath}
help my? chest|heart
chest cramp|cramps|cramping|spasm|spasms
sitting|standing|weight|band|vice|elephant ~2 on|around ~2 chest
`,
  ],
  [
    'chestExplained',
    `
give|gave|giving|gives|given|almost|nearly ~2 heart attack
heart attack lol|haha|hill|jk|lmao
chest|chests day|press|strap|up|out|bump|hour|monitor|pocket|workout
`,
  ],
  [
    'breathless',
    `
can|could not ~2 {breath}
not|stopped breathing
{cannot}|hard|trouble|difficulty|difficult|struggling|struggle|problem|problems|labored|laboured|shallow ~3 {breath}|breaths
short|shortness|out|gasping|fighting|hungry of|for breath|air
dyspnea|dyspnoea|breathless|breathlessness|wheezing|suffocating|gasping|winded
breathing ~3 hard|difficult|labored|weird|funny|shallow|fast|rapid|trouble|heavy|struggle|tough|harder|wrong|bad
not ~3 get|catch|draw|take ~3 air|breath
not think|believe i can breathe
no ~1 puedo|puede|podia ~1 breathe
falta ~2 aire
ahogo|ahogando|ahoga
cuesta ~1 breathe
puffing|panting|gasping|breath|breathing ~6 sitting|rest|still|lying|nothing|talk|sentence|speak
not|{cannot} ~2 finish|say|get|speak|talk ~2 sentence|words|word
`,
  ],
  [
    /** Breathlessness that effort or a figure of speech explains. */
    'breathExplained',
    `
out of breath ~6 sprinting|racing|climbing|hill|hills|lol|haha|sprint|sprints|stairs|intervals|running
hill|hills|sprint|sprints|climb|climbs|altitude|view|views|scenery|stairs|sunrise|sunset ~5 breathless|winded|breath|gasping|breathe
breathless|winded|gasping ~5 hill|hills|sprint|sprints|climb|altitude|view|scenery|stairs
breathe|breath lol|lmao|haha|rofl
hold|held|holding ~1 breath
breathless|breathtaking view|views|scenery|sunrise
breathing hard ~2 from|after|on|up|but
breathing|breath {be}? {good}|normal|fine|ok|normally|back|easy|easily|better
can|could breathe {very}? {good}|normally|easily|freely|again|$
`,
  ],
  [
    'coughingBlood',
    `
cough*|hack*|hock*|spit|spitting|spat|threw|throwing|brought|bringing|gobbed|gobbing|tos*|escup* ~5 blood|bloody|pink
blood|bloody ~3 cough*|hack*|spit|sputum|phlegm|mucus
`,
  ],
  [
    'drankGallons',
    `
gallon|gallons|galones|galon
# ~1 gal|gals|liters|litres|ltr|ltrs|litros|lts
liters|litres|litros ~2 of|and water?
# l ~2 water
{drank} ~3 so|too|way|tons|loads|ton|insane|crazy|ridiculous|stupid|huge|massive|lots|heaps|much|whole|bunch|buckets|muchisima|mucha|demasiada ~5 {water}
{drank} ~6 nonstop|constantly|non stop?
{drank} ~4 every|each ~2 station|stations|table|stop|aid|mile|km
{drank} ~2 water ~3 nonstop|constantly|all|hours|like|every|much|lot
{drank} ~2 so|too|way much|too
overhydrat*|overdrank|overdrinking|waterlogged
{drank} ~2 # ~2 bottles|quarts|jugs|pitchers|cups|glasses|pints|botellas|vasos ~3
all|too|so|loads|lots|tons|heaps that|this|much|of {water}
over drank|hydrated|drunk|drinking
`,
  ],
  [
    'drinkExplained',
    `
{drank} ~7 beer|beers|wine|vodka|gin|coffee|alcohol|last
gallon|gallons|pints ~2 coffee|tea|beer|gas|fuel|milk
`,
  ],
  [
    'overDrinkingSign',
    `
headache|headaches|migraine
head ~2 throbbing|pounding|aches|hurts|hurting|hurt|killing|splitting|banging|explode|exploding
hurt|hurts|pain ~2 head
not|nothing ~2 keep|keeping|stay|stays|hold ~3 down
pounding|splitting|throbbing|banging head
vomit*|puke|puked|puking|pukey|barf|barfing|barfed|queasy|nausea*|nauseous|spew*|chunder*|retch*|heaving|hurl|hurled|hurling
throwing|threw|throw|throws up
feel|feeling|felt|am|getting ~2 sick|ill|swollen
been|being|was|is|keep|keeps sick
bloat*|sloshing|sloshy
{hands} ~4 {swollen}|sausages|balloons|sausage|tight|huge|bloated|fat|thick|hinch*
puffy|swollen|swelling|fat|sausage|bloated|puffed ~2 {hands}
ring|rings|watch ~4 tight|stuck|off|fit|snug|on|digging
`,
  ],
] as const;
