/** How people say that a muscle cramped, that it didn't, and that a run went well. */
export const crampPhrases = [
  [
    /** A cramp by name or by a verb only a cramp has. Whether it is denied is decided by the words before it. */
    'cramp',
    `
cramp|cramps|cramped|cramping|crampy|crampage
spasm*
charley|charlie|charly horse|horses
seized|seize|seizes|seizing|lock|locks|locked|locking|knot|knots|knotted|knotting|balled|bunched|clenched|clenching|clamped|clamping|froze|contracted up ~1
left|right one|leg? locked|seized|knotted up? $|at|around|on|after|again|by|mile|km
{limb} ~4 seized|seize|seizes|locked|locks|knotted|spasmed|clenched|froze|balled|clamped|contracted|rocked|rebelled|mutinied
seized|locked|knotted|clenched|grabbed|tightened|clamped|spasmed ~4 {limb}
went into spasm
hamstring|hamstrings|quad|quads went|blew|grabbed|gave|go|goes ~2
side stitch|stitches
it|they happened|struck again
got|had|have one|another again|today|yesterday
got|hit|bit|struck me again
`,
  ],
  [
    /** A complaint that makes a cramp report of a calf: the calf is what this service is about. */
    'complaint',
    `
sore|soreness|tight|tightened|tightening|tightness|tightens|stiff|stiffness|stiffened|tender|tenderness|aching|ache|aches|achy|ached|throb|throbs|throbbing|throbbed|burning|burns|burned|burnt
hurt|hurts|hurting|pain|pains|painful|agony|killing|murdering|murdered|destroying|destroyed|wrecked|toast|shot|trashed|fried|cooked|screaming|yelling|angry|mad|cranky|grumpy|pissed|twitching|twitchy|twitched|twitches|twinge|twinges|twinged|twinging|twang|niggle|niggling|nagging|fire|ouch|ow|bothering|bothered|bugging|acting|knot|knots|ball|rock|fluttering|pulsing|quivering
grabbed|grabs|grabbing|grab|gripped|gripping|pulled|pulling|strained|strain|tweaked|tore|torn|popped|pop|snapped|snap|blew|exploded|bit|bites|attacked|nabbed|zapped|twisted|gave|quit|failed|collapsed|died|revolted|protested|complained|complaining|balked|went|goes|go|gone|going|started|starts|starting|began|struck|hit|hits|got|flared|acted|tensed|caught|catches|catching|kicked|stabbing|stabbed|sharp|bad|worse|worst|terrible|awful|horrible|unhappy|ugh
swollen|swelling|swelled|puffy|red|reddish|redness|warm|hot|bruised|bruise|bruising|numb|rock|hard|weird|off|funny
hate|hates|hating|curse|cursed stupid? my|this|these? {limb}
came|comes|coming|come back
not relax|loosen|release|let|unlock|settle|quit|ease
stupid|damn|dang|darn|fucking|bloody|dumb|goddamn|fricking {limb}
again|trouble|issue|issues|problem|problems|nope|no|bam|boom|wham|bang|strikes|struck|wall|useless|jelly|concrete|brick|bricks|stone|lead|wood
< it|that was|is just? the|my {limb} >
stopped|halted|ended|ruined|sidelined|benched|dropped me|my|us
`,
  ],
  [
    /** A muscle that had to be nursed: says a report even without 'cramp'. */
    'gaveUp',
    `
had|forced|needed|made|have|having me|to to? ~1 stop|quit|walk|bail|pull|drop|dnf|limp|end|cut|slow|abandon
stopped|quit|bailed|walked|dropped|limped|hobbled|dnf|walking|pulled|ended ~1 at|around|by|after|out|home|it|up|mile|km|from|in|on|my|the|early|over|back
can|could|did not ~1 finish|continue|run|keep|go|jog
walk|walked|limped|limping|hobbled|hobbling|shuffled|crawled ~3 home|back|in|rest|finish|last|final
dnf
`,
  ],
  [
    /** A good reason to stop that is no cramp. */
    'stoppedForOther',
    `
for|a|at|get|grab|the|by|of|because|to|some|train|my|from ~2 coffee|train|water|traffic|light|lights|bathroom|restroom|potty|porta|poop|pee|phone|call|rain|thunder|lightning|storm|photo|photos|pic|pics|picture|view|sunrise|friend|neighbor|dog|gel|shoelace|laces|lace|snack|donut|donuts|car|crossing|bus|drink|gate|deer|kids|music|hug|chat|parade|bridge|fountain|store|beer|breakfast|brunch|cow|sheep|geese|goose|snake|hail|dark|schedule|work|meeting|time
tie|retie ~2 shoe|shoes|lace|laces
train|traffic|lightning|thunder
`,
  ],
  [
    /** No cramp, said outright. */
    'noCramp',
    `
{cramp} free
{cramp} no|none|nope|zero|nah|nothing|0|negative|never|nil $
{cramp} ~1 none|nope|zero|nothing $
{cramp} ~3 not|never|nothing|no ~2 issue|problem|happen|happened|show|showed|come|came|appear|materialize|return|returned|factor|thing|visit|bother|today
{cramp} ~2 stayed|stay|stays away|gone|off|quiet|home
{cramp} ~1 are|is|was|were|have|has been? gone|absent|history|over|cured|fixed|resolved|solved|healed
almost|nearly|close|felt|thought|about|might|maybe|threatened|threatening|waiting|expected|expecting|worried|scared|afraid|swore|was ~8 {cramp} ~8 not|nope|never|nothing|nah|fine|held|no|good
not|no|never|without ~2 single|one|un ~1 {limb}? {cramp}|twinge
not so much as ~2 {trouble}|{cramp}|tickle
^ not ~1 single|one|sausage|peep|squeak ~1 $
^ i? did|have? not|never ~1 get|got|have|had|feel|felt|suffer one|any|anything ~2 $
^ i? did? not feel a|1|any thing|anything ~1 $
^ none|nothing to report|speak
^ none left|right|either|in|on|today|this ~3 $
neither {limb}|one|side ~4 {trouble}
no ~1 me|nos dio|dieron|da|ha|han ~2 {cramp}
what cramp|cramps $
no|not|nothing|all|quiet|good ~4 cramp|cramping front|department
no repeat|return|recurrence of ~4 {cramp}
{limb} did? not ~1 let|give|cause|say ~2 down|boo|anything|bother
{limb} never let|give|gave|cause|caused|said ~2 down|boo|anything|bother
no|without|zero|not|never|nothing ~3 {trouble}
no|without|zero|not|never|nothing ~3 {trouble} ~3 {limb}
no|without|zero|not|never ~4 {cramp} ~2 at all
not|never ~1 hurt|ache|bother|bothered|bothering|complain|complained|act|acted|acting|grumble|peep|whine
not even ~1 twinge|tingle|hint|close|tight|bad
not|never ~1 make|made|say|said|hear|heard ~1 peep|sound|fuss|word|complaint
{limb} is|are|was|were|gave|caused|had|did|have ~1 not|never|no ~3 {trouble}|factor|bother|bothering|complaining
no|not ~1 sign|signs|hint|trace|whisper|peep|peeps|sniff of|from ~3
cramps ~1 finally|have|has ~1 stopped|gone|disappeared|vanished|quit|left
^ no|nope|nah not ~1 one|once|single|any $
avoided|dodged|escaped|beat|survived ~4 {cramp}
knock on wood
thought|worried|afraid|scared|swore|expected|expecting|figured|sure|waiting|reckoned|feared ~10 but|and|then|except ~2 not|never|nothing did|happened|happen|came|come|showed|show|materialized|$
thought|worried|afraid|scared|swore|expected|figured|sure|reckoned|feared ~10 but it|they|all? held|behaved|stayed|survived
`,
  ],
  [
    /** Calves or the run went well. */
    'wentWell',
    `
{limb} {be}? 100
spot on
^ tip top
^ {very}? {good}|fit|snug|right as ~2 $
^ happy days
all g|gravy|sweet $
went|was|goes like ~1 dream|charm|train|clockwork|rocket
{limb} ~3 best behaviour|behavior
{limb} ~1 minded|played ~1 manners|nice|nicely|ball
{limb} ~2 angels|saints|heroes
not|never ~1 have|had|need|needed to stop|walk|stretch once|$|at|today|all
without ~2 stopping|walking
they|it|both|all|everything ~1 held|behaved|survived|cooperated
better than ever|usual|before|last|expected
never|not ~1 felt|been|ran|run|gone better
no|nah|nope {be} {very}? {good} $
{limb} {very}? {be} {very}? {very}? {good}
{limb} ~1 {good} $
{limb} ~1 behaved|behaving|held|holding|survived|cooperated|cooperating|hung|recovered|performed|worked|responded|love|loved|thank|thanks|happy|cooperative|ok
{limb} ~1 on point
{limb} ~2 held|holding|hung|feeling|did|do|doing up|on|together|in|well|fine|good|great|their|ok
{limb} ~2 behaved|behaving|survived|cooperated|recovered|better|fine|ok|happy
happy|good|strong|great|fresh|well behaved|quiet|solid {limb}
^ {very}? {very}? {good} $
^ {very}? {very}? {good} today|thanks|here|now|overall|lol|haha|all|thumbsup|man|legs|calves|enough|again|sir|out|really $
{limb} {good} the|all|for|today|this|whole|entire|throughout
^ {very}? {good} so|today|thanks|here|run|one|this|out|actually|overall|on|now|all|lol|mile|though|haha|mate|man|and ~3
felt|feeling|feel|feels {very}? {very}? {good}
felt|feeling|feel|feels like ~2 million|rockstar|flying|new|dream|butter|machine
run|it|they|legs|everything|race|today|session|workout|intervals|tempo|mile|km|one|all|that|marathon|half|calves|10k|5k|easy|long|jog|miler|body|parkrun|morning|pace|feet|things|we|i|hills|ones|both|was|were|is {be} {very}? {very}? {good}
^ was|were|been|is|are|feeling {very}? {very}? {good} $
went|going|goes|did {very}? {very}? {good}
went off|by without
went as planned|smoothly
{good} ~2 run|mile|miler|session|race|one|long|workout|jog|10k|5k|tempo|outing|km
so far so good
all|everything {be}? {very}? {good}|clear
^ no|nah|nope|yes|oh we|i|all|they am|are? {very}? {good} $
all {good}
not ~2 bad|terrible|complaining|horrible|awful|shabby
can not complain
no|zero|without ~2 complaints|issues|problems|pain|trouble|drama|dramas|probs|issue|problem|worries|incidents|incident|pains|aches|troubles
problem|pain|trouble|issue|injury|incident|drama free
nothing ~2 report|note|bad|hurts|hurt|wrong|cramped|happened|hurting|much|complain
without ~2 hitch|incident|issue|problem|trouble
^ no|nope|nah|none|nothing|zero|negative|nil|zilch|0 today|cramps|issues|here|really|not|problems|at? $
^ no|nope|nah|none|negative|nothing|not ~1 today|this|time|really|at|thanks|all|so|here|thank|yet|for ~3 $
^ not today|yet|really|once|this|at $
crushed|nailed|killed|smashed|aced|rocked|owned|loved|enjoyed|survived|slayed it|that|this|my|the|every|today|run|all ~2
new pr|personal|record
smooth sailing
piece of cake
no sweat $
like butter|clockwork|dream|charm $
^ all clear
^ we|i|all|they|am|are|legs|calf|calves {very}? {good} $
best run|race|legs ~3
best|better ~1 i have felt|run
sore|tight|tired|stiff|hot|slow|hard|rough but|yet {very}? {good}
easy peasy
hunky dory
a ok
aok
10/10 run|would|no|felt|day
todo good|perfect
muy good
estoy good
without cramp|pain|problemas
no hubo|tuve ~2
thumbsup
^ ok $
^ ok|km thanks|cool|sounds|got|good|great $
otherwise|overall|generally|mostly {very}? {good}
< smooth|easy|nice|great|quick|fun|lovely|chill|good # >
^ good to go
ran|jogged|finished {very}? {very}? {good}
^ cruised|coasted
^ pr
{limb} {be}? a and|plus $
`,
  ],
  [
    'allClear',
    `
all clear
cleared by|to|me|for|from ~4
got|been|am|was cleared
doctor|doc|dr|er|hospital|clinic|ultrasound|physio|pt|nurse|urgent ~6 fine|clear|cleared|ok|good|nothing|negative|no|normal|ruled|clean|green
no clot|dvt|tear
swelling|redness|pain|bruising ~2 gone|down|away
got checked out ~6 fine|ok|clear|good
`,
  ],
  [
    /** A calf that isn't a complaint: an exercise, a garment, an animal, this service. */
    'calfThing',
    `
calf|calves raise|raises|sleeve|sleeves|stretch|stretches|stretching|sock|socks|compression|exercise|exercises|workout|drills|massage|roller|app|bot|line|texts|text|reminders|tips|tip|service|guard|guards|strength|strengthening|strap|tape|length|deep|high|size|muscle|day|work|sized|implants|skin|leather
cow|cows|heifer|farm|bull|herd|cattle|barn|ranch|golden|fatted|dairy|elephant|whale|newborn|rodeo|moo|veal|giraffe|moose|elk|buffalo|bison ~6 calf|calves
baby|newborn calf|calves
calf|calves ~6 cow|cows|heifer|farm|bull|herd|cattle|barn|ranch|born|pasture|dairy|moo|rodeo|roping|mother|mama|bottle|elephant|whale|giraffe
`,
  ],
  [
    /** Cramps that no run gave. */
    'otherCramps',
    `
period|menstrual|writers cramp|cramps|cramping
cramp|cramps|cramped my? style|space|apartment|quarters|car|room|seat|seats
cramping my|his|her|our style
`,
  ],
  [
    /** The word cramp as part of a name, a plan or a worry: no cramp happened. */
    'crampThing',
    `
cramp text|texts|reminder|reminders|app|service|program|tips|tip|advice|list|line|bot|help|prevention|thing|alerts|updates|relief|report|reports|history|log|logs|stats|record|records|diary|tally
how many cramps
prevent|avoid|preventing|avoiding|fight|fighting|prevents|against|about ~2 cramp|cramps|cramping
in case|if|unless ~3 cramp|cramps|cramped|cramping
do not want ~2 cramp|cramps|cramping
info|information|more|advice|article|research|reading on|about ~1 cramp|cramps|cramping
`,
  ],
] as const;
