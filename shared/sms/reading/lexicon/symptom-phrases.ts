/** Dark urine, cramps that last or come back, pain on walking, and medicines, in people's words. */
export const symptomPhrases = [
  [
    'darkUrine',
    `
{urine} ~7 {dark}|root|guinness|whiskey|bourbon|soy|crimson|copper|molasses|syrup|pinkish|oscur*|wine|mahogany|chocolate|marron|burgundy|coloured|cafe|negra|roja
loo|toilet|bathroom|bowl ~5 brown|cola|coke|rust|bloody|blood
passing blood
{dark} ~3 {urine}
rhabdo*
`,
  ],
  [
    'urineFine',
    `
{urine} {be} {very}? clear|normal|pale|yellow|fine|light|good|ok|straw|lemonade
{urine} clear|yellow|pale
tea|coke|coffee|cola|wine ~3 {urine} break|breaks|stop|stops
clear|yellow|pale|normal {urine}
{urine} ~5 in the dark
in the dark {urine}
`,
  ],
  [
    'veryLongCramp',
    `
been|lasted|lasting|going|on several|many|for? hours
llevo ~4 hour|hours
cramp|cramped|cramping|locked|seized|hard|tight|spasming|clenched ~2 for ~1 hours
been|cramped|cramping|locked|seized|spasming ~1 all day|night
over|than|past an|1|one hour and|still|now
hours now|straight|solid|nonstop
cramp|cramped|cramping|locked|seized|knotted|clenched|spasm|spasming|balled ~2 since ~2 morning|afternoon|night|yesterday|lunchtime|lunch|noon|breakfast|dinner|midnight|dawn
hour|hours long ~1 cramp|cramps|spasm|calf
`,
  ],
  [
    'stillHeld',
    `
still|constant|nonstop ~2 going|{cramp}|{spasm}|hard|rock|solid|clenched|here|there|not|got
not|never|no ~4 ease|eased|easing|shift|shifted|shifting|let|letting|release|released|releasing|relax|relaxed|stop|stopped|go|gone|going|budge|budged|unlock|unlocked|quita|pasa|va|suelta|loosen|loosened|better
`,
  ],
  [
    /** A film, a book, a dream: whoever has the sign, it is nobody here. */
    'story',
    `
{story}
a|the|my|this|that|your ~1 show|book|film|story|series|video
read|reading|heard|googled|googling|article|watching|watched|dreamt|dreamed|dream|nightmare|dreaming i|my|about|of|that|where|casualty|er
`,
  ],
  [
    'longAgo',
    `
year|years|months|month|decade|decades|ages|yrs ago
last year
when i was ~3 kid|child|teen|teenager|younger|young|school|student|little|uni
as a kid|child|teen|teenager|boy|girl|student
back in school|college|uni
long|fully|all|since healed|recovered
hace # ~1 years|anos|meses|ano
`,
  ],

  [
    'nightCramp',
    `
{leg}|cramp|cramps|cramped|cramping|spasm|spasms|horse|horses|seize|seizes|lock|locks ~8 {nights}|2am|3am|4am|bedtime
wakes|waking|woken|woke ~1 me|us|by|up ~4 night|nights|3am|2am|4am|sleep|am|$
{nights} ~8 cramp|cramps|cramped|cramping|spasm|spasms|horse|horses|calf|calves
cramp|cramps|cramping|calf|calves|horse ~6 1|2|3|4|1ish|2ish|3ish am
nocturnal|nighttime ~1
`,
  ],
  [
    'recurring',
    `
every|each|most|many|several|couple|few|some|all|multiple|two|three|four|five|2|3|4|5|6 ~2 night|nights|week|weeks|time|times|day|days|run|runs|single|month|months|morning|nighttime|step|walk
keep|keeps|kept|nightly|constantly|always|constant|frequent|frequently|often|repeatedly|recurring|recurrent|regularly|daily|regular|nonstop|cada|siempre|todas|todos
again|another|otra ~3
back|coming|come to|back|again
lately|recently|nights|usually|sometimes|lot
3rd|2nd|4th|5th|6th|third|fourth|fifth|second|# ~1 time|cramp|cramps|night|one|calf|run|row|straight|this
a row
night|day after|upon night|day
for|since ~2 weeks|months|years|summer|spring|winter|fall|august|september|october
on and off
been ~2 getting|having|cramping|waking
ever|since started|starting ~2
all summer|winter|spring|fall|autumn|year|month|week|season
`,
  ],
  [
    'walkingPain',
    `
walking|stairs|caminar|camino|caminando
not walk ~5 without|before|far|further|past
only|just ~1 walk|go|manage ~4 before|then|until
# ~2 yards|metres|meters|m|feet|block|blocks ~2 and|before|then|walk*
when|whenever|if|time|i|to|every|each|cramps|hurts|aches|on|a|during ~2 walk|walks|stroll
after|every ~3 block|blocks
`,
  ],
  [
    'restRelieves',
    `
stop|stops|let|{eases} ~5 {rests}
{rests} ~8 stops|{eases}
{rests} it|they|and is? {eases}
until i stop|rest|sit|stand
rest|resting|sitting|stopping|standing ~1 fixes|cures|sorts|kills|cured|fixed|ends
only|just hurts|cramps|aches|when ~2 walk|walking
have to stop|rest|sit ~3 every|and|few|after|block|blocks|then
`,
  ],
  [
    'statin',
    `
statin|statins|atorvastatin|lipitor|simvastatin|zocor|rosuvastatin|crestor|pravastatin|pravachol|lovastatin|mevacor|fluvastatin|lescol|pitavastatin|livalo|ezallor|estatina|estatinas|atorvastatina
cholesterol|colesterol med|meds|medicine|medication|pill|pills|drug|drugs|tablet|tablets
`,
  ],
  [
    /** No medicine is taken: 'not on statins'. */
    'noMedicine',
    `
not|never|no ~2 on|taking|take|takes|any ~2 statin|statins|diuretic|diuretics|lipitor|water|cholesterol|crestor|hctz|lasix
off|quit|stopped ~1 statin|statins|diuretics|lipitor
`,
  ],
  [
    'diuretic',
    `
diuretic|diuretics|hctz|hydrochlorothiazide|furosemide|lasix|chlorthalidone|spironolactone|aldactone|bumetanide|bumex|torsemide|indapamide|triamterene|metolazone|chlorthiazide|maxzide|dyazide|diuretico|diureticos|amiloride|thiazide|bendroflumethiazide
water|fluid pill|pills|tablet|tablets|med|meds
`,
  ],
] as const;
