/** Signs of a torn muscle, and the many other things that pop, snap, hit and kick. */
export const tearPhrases = [
  [
    'muscleTore',
    `
felt|heard|hear|feel|was|loud|a|audible|big|something|muscle|sudden|distinct|definite|had ~2 {pops}|rip|tearing|tear
something|muscle ~1 popped|snapped|ripped|tore|ruptured|gave|give|giving|twanged|pinged
something|muscle went|goes|go twang|ping|bang|crack
went|goes|go|going|gone pop|snap|rip
{rips}|{pops}|ruptured|rupture ~3 calf|calves|leg|achilles|muscle
{pops}|ripping|tearing sound|sensation|feeling|noise
calf|leg|achilles|it ~2 {pops}|ripped|tore|ruptured|twanged|pinged
{hit}|whipped|bashed|clobbered|bitten ~1 in|on|behind|from ~2 calf|calves|leg|achilles|back|behind
like|thought|swore|felt ~3 someone|somebody|got|getting|being|been|was|something|horse|mule|me ~3 {hit}|threw|booted|hitting|bat|hammer ~5
hit|struck|kicked|whacked by ~1 hammer|bat|rock|car|truck|horse|ball|brick|bullet|mule|sledgehammer
rock|ball|stone|brick|bat|bullet|hammer|sledgehammer|truck|baseball ~2 hit|hits|struck|hitting|smacked|whacked ~3 calf|leg|me
who|what kicked|hit|punched|struck|shot ~2 calf|leg|me
someone|somebody ~2 {hit}|threw ~5 calf|me|leg|it|behind|back
like|with ~4 baseball|cricket|hockey bat|stick
like a ~1 gunshot|bullet|shot|whip|kick ~3
can|could|will not ~2 stand|rise|get|go|raise|lift|balance|walk|do|point|step|be|push|come ~4 {tiptoe}
{cannot}|hurts|hard ~2 stand|rise|get|go|raise|lift|balance|walk|do|up|push ~4 {tiptoe}
not|{cannot} ~3 push|pushing|toe off
can|could not ~2 heel|toe raise|raises
can|could not ~3 single|one|a calf raise|raises
not tiptoe|pushoff
bruis*
black and? ~1 blue
dent|gap|divot|hole|dimple ~4 calf|muscle|leg|achilles
calf|muscle ~4 dent|gap|divot|hole
moreton*
rompio|desgarre|desgarro|latigazo|pedrada|chasquido|tronido
not ~1 able to stand|rise|get|go|raise|lift|push ~4 {tiptoe}|off
`,
  ],
  [
    'tearExplained',
    `
thought|swore ~3 popped|pop|tore|torn|tear|snapped ~2 but ~1 nope|just|only
popped|pop|popping ~2 gel|gels|salt|tums|advil|ibuprofen|tylenol|tablets|tablet|pill|pills|blister|blisters|champagne|chews|balloon|tire|bottle|gum|head
popped|pop|popping into|by|over|round|around|back
popped|pop|popping|pops out|in|down|up to|for|at|and|on
music|party|place|champagne|corn|trails|crowd|race ~2 popping
in|got a snap from|of|on|$
popped|pop|snapped ~3 jk|kidding
pop quiz|music|tart|tarts|up|corn|song|songs|rocks
knuckles|knee|knees|ankle|back|ears|ear|hip|neck|jaw|toe|toes ~1 {pops}|crack|cracked
cold|oh|ginger|aw|aww snap|snaps
{pops} ~3 pic|pics|photo|photos|picture|selfie|shot
shoelace|lace|laces|band|strap|headphones|branch|twig|watch|stick|headband|phone ~2 popped|snapped|broke|ripped|snap
kicked|kick|kicks|kicking|kicker off|back|it|up|out|around
kicked|kick|kicks|kicking in and|at|around|then|after|by|on|mile|finally|hard|so|but|late|about|near|early
{rips} through|past|along|down|it
bruised|bruise my|the|a|his|her? ego|banana|bananas|apple|toe|toenail|toenails|elbow|pride|hip|knee|knees|rib|ribs|palm|palms|hand|shoulder|fruit|heel|chin|wrist
ego|toenail|toenails|toe|elbow|knee|hip|ribs ~2 bruis*
`,
  ],
] as const;
