/** Signs of a clot in a leg and what raises its risk, in people's words. */
export const clotPhrases = [
  [
    'legSwollen',
    `
{swollen}|ballooned|ballooning|hinch*|enlarged|swoll
leg|calf ~3 blown|puffed|swelled|balloon* up $|like|and|big|twice|double|since
sock|socks|boot|jeans|trousers|sleeve ~3 not|{cannot} ~5 calf|leg
calf|leg|it is|has|looks|gone|now|got got|so|all|really|is|now|gone? huge|fat|massive|enormous|puffy|fatter|bigger
calf|calves|leg ~4 bigger|larger|balloon|thicker|fatter|wider|melon|grapefruit|football|tree
come|came|gone ~1 up like|huge|massive
bigger|larger|thicker|fatter|wider than ~2 other|left|right|normal
twice|double ~2 size|big|large|thick|normal
`,
  ],
  [
    'legRed',
    `
{leg}|skin|spot|area|it ~1 {be}|turning|gone|has|got ~3 {red}|dusky|blotchy|maroon
calf|leg|skin|is|it|looks|bit|looking|all ~1 red|reddish|redness|purplish $
calf|leg|skin {red}
red and ~1 swollen|warm|hot|sore|tender|puffy|painful|angry|hard|throbbing|inflamed|itchy|shiny
red|reddish|discolored|purplish left|right|swollen|warm|patch|streak|streaks|spot|skin|sore|tender|painful|puffy|calf|leg|blotchy|or|line|lines|mark
redness
^ red|reddish $
^ red as anything|hell|fire|tomato|beet|beetroot
swollen|warm|hot|tender|puffy|sore|painful|hard|huge|fat|big|bigger and? red|reddish|purple|pink
`,
  ],
  [
    'legWarm',
    `
feels hot|warm|boiling|burning
calf|leg|skin|spot|area|calves ~1 {be} ~3 {warm}
calf|leg|skin|spot|area {warm}
{warm} ~1 to|when ~2 touch|feel|touched|hand
warm|hot|warmth|heat and? red|puffy|tender|painful|swollen|swelling|redness|reddish
red|reddish|puffy|tender|painful|swollen|huge|fat|bigger|sore|hard|tight|shiny|firm|throbbing and|also|now? warm|hot|boiling
{warm} ~1 calf|leg|patch|skin|lump
heat coming|radiating ~4 calf|leg|it
warmth
`,
  ],
  [
    /** The sun, a tape, a face. */
    'redExplained',
    `
sunburn* ~4 red|pink|hot|warm
red|pink|purple ~1 sunset|sunrise|sky|moon|dust|sand|dirt
red|reddish|pink ~3 tape|sun|sunburn|cold|rash|chafing|chafed|light|lights|shoes|shorts|socks|sleeves
face|cheeks|nose|shoes|shorts|shirt|light ~3 red|pink|purple
`,
  ],
  [
    /** Other things that are puffy or swollen. */
    'swellingExplained',
    `
puffy jacket|jackets|vest|coat|clouds|eyes
swollen ~5 sting|arm|face
swollen river|creek|stream|ego|knee|knees|eye|eyes|lip|finger|glands|tonsils
`,
  ],
  [
    /** The weather, or a tub. */
    'warmExplained',
    `
{warm}|heat ~1 {weather}|day|run|there|af|here|tub|bath|shower|morning|afternoon|one|mess|sweaty|summer|night|evening|sunset
warm|warmed|warming up|down
sunburn* ~4 warm|hot
{weather}|day|run|it|temps ~2 {be} ~2 warm|hot
`,
  ],
  [
    'throbsAtRest',
    `
{hurts}|throb*|pulsing|pounding|painful|sore|achy ~4 at|even|while|when|just|lying|sitting|laying|in|am|i ~3 rest|resting|sitting|lying|laying|lie|lay|sit|still|bed|couch|seated|desk
rest|resting|sitting|lying|laying ~5 throb*|pulsing
throb*|pulsing ~4 away|bed|night|nonstop|constantly|days|stop|hours|since|constant
constant|nonstop|deep|steady|dull ~1 throb|throbbing
{hurts}|throb*|pulsing|pounding ~4 not|doing ~1 moving|walking|running|nothing
`,
  ],
  [
    'tenderCalf',
    `
{hurts}|sore|soreness|tender|tenderness|achy|painful|tight|throb*|heavy|lump|killing|swollen|puffy|weird|cramping|crampy|cramp|cramps|cramped
`,
  ],
  [
    'clotRisk',
    `
flight|flights|flew|flying|plane|airplane|redeye|jetlag|longhaul|layover|vuelo|avion|vole|volamos|volado
long|hour|all|day ~2 drive|drove|road|car|bus|coach|train|driving trip? ~2
drive|drove|driving|car|bus|coach|train ~3 hours|hour|days
c section|sections
cesarean|caesarean|surgery|surgeries|operation|operated|surgical|cirugia|arthroscopy|postop|replacement
knee|hip|back|foot|ankle|leg|acl|meniscus ~1 surgery|replacement|replaced|op|repair|scope|operation|done
post op|operation|surgical
bed rest
bedrest|bedridden|hospital|hospitalized|hospitalised|immobilized|immobile
stuck|been|laid|lying ~2 bed ~3 week|weeks|days|sick|flu|covid|since|all
in a|the|plaster plaster? boot|cast|plaster|brace|splint
laid up
cast|boot|plaster ~3 off|on|removed
pregnant|pregnancy|postpartum|embarazada|trimester|preggo|preggers
weeks|months|had|just|after|having|since ~3 baby|birth|csection|gave birth|along|pp
birth control
the pill
contraceptive|contraceptives|contraception|estrogen|hrt|nuvaring|depo|oestrogen|anticonceptiv*
clot|clots|dvt|thrombosis|embolism
`,
  ],
  [
    'clotRiskExplained',
    `
ruled|rule|rules|ruling out ~3 clot|clots|dvt
clot|clots|dvt ~2 ruled out
flight|flights of? ~1 stairs|steps|beers
flying|flew by|through|past|down|along|over|up|out|today|high|on|the|around|like
felt like? ~1 flying
{person} had|has|gets ~2 clot|clots|dvt|surgery|operation|baby
was|am flying ~2
flight|flights ~2 cancelled|canceled|delayed|up|down|booked
`,
  ],
  [
    'legsNumb',
    `
{leg}|thigh|thighs ~4 {swollen}|swell|numb|numbness|tingly|tingling|pins|asleep|numbing|tingle|tingles
numb|numbness|tingling|tingly|swollen|swelling|puffy ~3 {leg}|ankles
ankles|feet|both|shins ~3 {swollen}|swell
`,
  ],
  [
    /** Both legs: swelling of both is for the clinic, of one is for today. */
    'bothLegs',
    `
both ~3 legs|calves|ankles|feet|shins|sides
legs|ankles|feet|calves
`,
  ],
] as const;
