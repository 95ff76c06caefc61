/** What a report says beyond leg, place and pain, by the feature of `CrampFeature` it stands for. */
export const featurePhrases = [
  [
    'hot',
    `
hot|heat|humid|humidity|sweltering|scorching|muggy|boiling|roasting|steamy
90|91|92|93|94|95|96|97|98|99|100|101|102|103 degrees|f|out|outside
`,
  ],
  [
    'longRun',
    `
long run|one|miler
longrun
ultra
`,
  ],
  [
    'saltyCrust',
    `
salt|salty|white|crusty ~3 crust|skin|face|streaks|stains|lines|hat|shirt|shorts|sweat|sweater
covered in salt
caked in|with salt
`,
  ],
  [
    'severalMuscles',
    `
calf|calves|quad|quads|hamstring|hamstrings|foot|feet ~3 and|also|plus|then ~3 quad|quads|hamstring|hamstrings|foot|feet|glutes|toes|calves|calf|abs
all over|everywhere
whole body
`,
  ],
  [
    'twitching',
    `
twitch*
fluttering|flickering|quivering
muscle jumping
`,
  ],
  [
    'drankPlainWater',
    `
only|just|plain|nothing but water
drank|drinking|chugged|had ~4 water
no electrolytes|salt|sodium
`,
  ],
  [
    'lateInRun',
    `
end|last|final|late|closing ~3 run|mile|km|race|minutes|half|bit|lap|stretch|in
near|toward|towards|at the end
almost|nearly done|home|finished
# mile|km|minutes left|to|from
`,
  ],
  [
    'slowedDown',
    `
slowed|slowing|slower|faded|fading
hit the wall
bonked|bonk|wall
`,
  ],
  [
    'race',
    `
race|raced|racing|marathon|parkrun|trot|bib
half marathon
`,
  ],
  [
    'fasterThanUsual',
    `
faster|fast|speed|speedwork|sprint|sprints|sprinted|intervals|tempo|track|repeats|pushed|pushing|fartlek|pr
too|went out hard|fast|hot
picked up ~2 pace
x #
`,
  ],
  [
    'hills',
    `
hill|hills|hilly|uphill|downhill|climb|climbing|climbs|incline|elevation|mountain|vert|steep
`,
  ],
  [
    'tired',
    `
tired|exhausted|fatigued|fatigue|drained|wiped|dead legs
not|no|bad|poor|little ~2 sleep|slept
`,
  ],
  [
    'moreThanUsual',
    `
longest|farthest|furthest ~3
upped|bumped|increased|doubled|jumped|ramped|raised ~4
more|longer|further|farther than|mile ~2
first ~2 long|10|double|12|time|marathon|half
weekly|distance|mileage ~2 up
`,
  ],
  [
    'earlyInRun',
    `
first ~2 mile|minutes|km|half
right away|off|out|at
early|beginning|start|outset
just|barely started
out the door|gate
`,
  ],
  [
    'noWarmUp',
    `
no|skipped|without|forgot|skip|not|skipping|zero ~3 warm|warmup|warming
straight|right out of|into ~3
cold start
`,
  ],
  [
    'newShoes',
    `
new|different|brand ~3 shoes|shoe|pair|trainers|sneakers|hokas|nikes|spikes|vaporflys|alphaflys|flats|altras
shoes ~3 new
first run in
`,
  ],
  [
    'hardDaysInARow',
    `
back to back
# day|days|run|runs in|straight|row
days in a row
third|fourth|fifth|3rd|4th|5th|6th|7th ~2 straight|row|day
no rest day|days
raced|race|hard|speed|long ~3 yesterday
`,
  ],
  [
    'sore',
    `
sore|soreness|achy|stiff
`,
  ],
  [
    'overstriding',
    `
overstrid*|overpronat*
heel strik*
long|longer stride|strides
foot ~3 ahead|front
`,
  ],
  [
    'newFootStrike',
    `
forefoot|midfoot|barefoot|minimalist
new|changed|changing|switched|different ~3 form|strike|stride|gait|cadence
on my toes
`,
  ],
  [
    'pastCramps',
    `
again|always|keeps|keep|usual|every|another|same
3rd|2nd|4th|third|second|fourth ~3
as usual|always|before
`,
  ],
  [
    'pastInjury',
    `
old|previous|past|prior|last ~3 injury|strain|tear|sprain|injured|pulled
injured|injury|strained|tore|sprained ~4 last|before|ago|year|month
rehab|physio|pt
`,
  ],
  [
    'statin',
    `
statin|statins|atorvastatin|lipitor|simvastatin|zocor|rosuvastatin|crestor|pravastatin|lovastatin
cholesterol med|meds|pill|pills|medication|medicine
`,
  ],
  [
    'diuretic',
    `
diuretic|diuretics|hctz|hydrochlorothiazide|furosemide|lasix|chlorthalidone|spironolactone
water pill|pills
`,
  ],
  [
    'otherMedicine',
    `
medicine|medication|medications|meds|prescription|inhaler|albuterol|adderall|antibiotic|antibiotics|metformin|insulin|lisinopril|ssri|prozac|birth|steroid|steroids|lithium|amlodipine|losartan
`,
  ],
  [
    'longTermIllness',
    `
kidney|heart|thyroid|lung disease|condition|problem|problems|failure|issues
diabetes|diabetic|hypothyroid|cirrhosis|neuropathy|parkinsons|ms|asthma|anemia|anemic
`,
  ],
  [
    'night',
    `
night|nights|overnight|sleep|sleeping|bed|asleep|midnight
`,
  ],
  [
    'ill',
    `
flu|fever|covid|sick|ill|virus|infection|feverish
stomach bug
a|bad|head cold
`,
  ],
] as const;
