/** Signs of a limb in danger, in people's words: pain past bearing, a foot that is numb, cold or still. */
export const limbPhrases = [
  [
    'severePain',
    `
unbearable|excruciating|intolerable|insufferable|insoportable
worst pain
pain ~2 worst|insane|unreal|extreme|unbearable|excruciating
can|could not ~2 bear|stand|take|tolerate ~2 pain
can|could not ~2 bear|stand|take|tolerate it|this $|anymore|any|now|longer
calf|leg|pressure ~5 unbearable|unreal|exploding|explode|burst|bursting|excruciating
screaming|crying|sobbing|howling in|from|with ~1 pain|agony
am|is screaming|sobbing|howling
10|9 ~6 lying|laying|rest|resting|flat|doing nothing|down|still|flat|$
pain|hurts ~4 bad ~3 lying|laying|rest|resting|sitting|still
in agony
pain ~4 not ~2 stop|ease|bear
out of proportion
`,
  ],
  [
    'painExplained',
    `
{weather}|noise|wait ~3 unbearable|insufferable|intolerable
unbearable|insufferable|intolerable ~2 {weather}|here
`,
  ],
  [
    'footInDanger',
    `
{feet}|pie ~5 {numb}|dead|ice|asleep|dormido|frio|tingles|ashen|prickly|morado
{numb}|cool ~2 {feet}
not|{cannot}|lost|no|trouble ~3 move|wiggle|feel|lift|flex|feeling|raise|bend|sensation|control ~5 {feet}|ankle
not|no ~2 mover|muevo|sentir|siento ~2 pie|pies|toes
{feet} ~3 not ~1 move|work|respond|lift|moving|working|flex|responding
{feet} ~2 flops|flopping|flop|drags|dragging|limp
pins and needles ~4 {feet}
{feet} ~4 pins
no pulse ~4
foot|drop drop|foot
not|no|lost ~3 feel|feeling ~2 below|under
`,
  ],
  [
    /** A foot that is numb or cold for a plain reason. */
    'footExplained',
    `
shoe|shoes|laces were|are? too? tight my? {feet}|numb
numb from|in|with ~2 shoes|shoe|laces|lacing|seat|saddle
can|could|able to? still|fully|easily|totally? feel|move|wiggle|flex ~3 {feet}|ankle
numb|cold|frozen|tingly from|with|after|because ~3 cold|ice|snow|rain|wind|weather
freezing|frosty|icy|snow|snowy|snowing|cold out|outside|today|here|and|so? my? {feet}
{feet}|cold|numb|frozen ~6 snow|bath|puddle|puddles|rain|weather|frozen|winter|slush|creek|stream|outside|degrees
cold feet
asleep ~2 couch|sofa|desk|toilet|chair
laced|laces|lacing|tied|shoes|tight ~3 too? tight
`,
  ],
] as const;
