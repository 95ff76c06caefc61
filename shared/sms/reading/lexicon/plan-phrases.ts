/** What people say of plans, places and settings. */
export const planPhrases = [
  [
    'status',
    `
what|when ~2 is? ~1 my|the next|upcoming
next run|reminder|text|one|up|session|message
what|when ~2 next
what ~1 do|have you ~1 have|got|set|planned me|for|planned|us|scheduled|$
what ~1 on|in the cards|calendar|diary|books|week|pipeline ~1
what|how ~2 my week|schedule|calendar|plan look|looking
que|cuales ~2 tengo|toca|toc*
cuando ~1 toca|tengo|es
is|are there ~2 run|runs|reminder|reminders ~2 {dayWord}
did|has my ~2 change|changes|schedule|update|edit|runs go|gone|went|save|saved|through|update|updated
what is on|up|next for|tomorrow|today|this|next|deck|tap|agenda|calendar|docket|menu
^ next|upcoming $
what|which ~1 have|do|am i|we ~3 got|coming|planned|this|next|tomorrow|down|doing|set|running|scheduled
what is|do|have|are|runs|days|time ~6 planned|scheduled|plan|schedule|schedules|coming|lined|set|down|on|reminders $
what|which ~3 days|runs|times|schedule|plans|plan ~3 have|got|set|is|are|do|am|you|my
what is|are ~1 my schedule|plan|status|runs|days|settings|setup|next|upcoming
my|the|our|me schedule|status|plan|upcoming|plans|settings ~2 $
show|see|check|list|tell|remind|give|view|send|what ~3 schedule|status|plan|plans|planned|calendar|upcoming|settings|runs
am|are i|we|my ~4 paused|signed|subscribed|registered|active|set|scheduled|enrolled|on|stopped|running|supposed|down|due|good|still|all
anything|something|runs|what ~1 coming|lined|planned|scheduled|set|due|booked up|for|this|next|tomorrow|today|later|week|$
do|have i|we ~1 have|got ~1 a|any|anything|something ~3 run|runs|coming|planned|scheduled|tomorrow|today|this|week|tonight|due|up
is|are my ~3 run|runs|reminder|reminders|texts ~4 on|still|set|scheduled|tomorrow|active|for|saved|there
did you ~2 get|save|set|update|change|record|cancel|skip|move|pause|add|remove ~3 run|runs|schedule|days|change|update|{weekday}|tomorrow|reminder|reminders
what time ~2 my|i|run|reminder|tomorrow|you|we
when is|do|will|am|are|does ~4 run|reminder|running|text|reminders|next|remind|session|go|message|hear
where do i stand
did ~2 schedule ~3 save|saved|change|update|through
do|did you ~1 have|got|get|save ~2 run|runs|schedule|plan|days
what did|have i ~1 set|sign|signed|schedule|enter|entered|put|give
^ anything|something tomorrow|today|tonight|{weekday}|coming|this|next
do|will|am i run|running ~2 {dayWord}
when is|do|does|will ~3 pause|break|hold|snooze|vacation ~1 end|over|start|up|done
show|see|tell|give|list ~5 scheduled|planned
`,
  ],
  [
    /** How a thing is done, whatever the thing is. */
    'howTo',
    `
what ~2 i text|type|say|send|write|reply
how ~2 i|we tell|change|set|add|pause|skip|switch|move|schedule|work|use
how to use|work|change|set|pause|skip|add|switch
is|are there ~1 menu|instructions|commands|help|list|manual|guide
`,
  ],
  [
    'skip',
    `
^ skip|skipping
bagging|bag|blowing|punting ~1 off? ~3 run|it|tomorrow|today|{weekday}
not feeling it
not going|headed|heading out? ~1 today|tomorrow|tonight|this|{weekday}
am out for|today|tomorrow|this ~3
skip|skipping|cancel|cancelling|canceling|ditch|ditching|scratch|scratching|nix|drop|missing|miss|postpone|axe|axing|scrap|scrapping|kill|bin|dropping|canning|removing ~4 run|runs|jog|workout|today|tonight|tomorrow|{weekday}|morning|session|one|reminder|tempo|mile|miler|long|evening|next
skipping|skip it|this|today|tonight|tomorrow
no|not|never ~3 run|running|jogging|jog|runs ~1 today|tonight|tomorrow|this|{weekday}|on|in|now|$
no ~2 run|running|jog|mile ~2 for me?
not ~1 think ~4 run|running|going|go|make|making|get|getting|heading|do ~4
not|can not? ~1 be? arsed|bothered|fucked ~2
giving|give|gonna|given ~4 a miss|swerve|skip|pass
will|be|am not be? running|doing|making|joining ~4 run|runs|jog|workout|today|tonight|tomorrow|{weekday}|race
scrub|scrubbing|bin|binning|sack|sacking|chuck|chucking|knock|knocking|leaving|leave|swerving|ducking|off off? ~4 run|runs|tonight|tomorrow|session|{weekday} ~1 $|off|on|in|out
cancela|cancelar|cancele|borra|quita ~3 run|race|corrida|entrenamiento|{weekday}|today|tomorrow
today|tomorrow no|can no? puedo|run|corro|voy|tonight ~1
not ~2 going out|running|for|to
not ~2 making|make it ~2
can|could|will not ~1 do today|tomorrow|tonight|{weekday}
can|could|will not ~2 run|make|jog|go|get ~4 today|tonight|tomorrow|{weekday}|this|out|morning|it
rest day|days
off|rest day ~2 today|tomorrow
take|taking|took|need|having|want|today|tomorrow|calling ~3 off|rest ~1 today|tomorrow|tonight|day|$
today|tomorrow|tonight|{weekday} off
day off
no {texts} ~1 today|tomorrow|tonight|{weekday}
cancel|skip|drop my ~1 # am|pm
sit|sitting ~3 out
bail|bailing|bailed|flaking|passing|punting ~1 on ~3
bailing today|tomorrow|tonight
resting|rest today|tonight|tomorrow|up|{weekday}|instead|this
staying|stay in|home|inside ~2 today|tonight|tomorrow|morning|$
call|calling ~2 off
going|have|will|to pass ~1 today|tonight|tomorrow|on
no go|way|can|chance do? today|tonight|tomorrow|for|on|{weekday}
^ pass|passing today|tonight|tomorrow
pass|passing on ~3 {dayWord}|{runNoun}
too hot|cold|icy|wet|sick|tired|sore|windy|busy|hungover ~1 to|for|today|tomorrow
sleeping in ~2
no ~2 run|corre|voy today|tomorrow|a
remove|delete|take|cancel ~3 run|tomorrow|today
out sick|today|tomorrow|this
instead of ~2 run|running|jogging|jog|runs|mile
to|will|must skip $
call|calling it quits|off ~4
calling|call in sick ~4
count|take|leave|keep me off|out ~2 {dayWord}
{dayWord} is ~1 no|off|out|skip|nogo
^ i? can not do? today|tonight|tomorrow|{weekday}
too ~2 to run|jog|go
opt|opting out of ~3 run|race|workout|{dayWord}
`,
  ],
  [
    'moved',
    `
^ location|city|town|zip|zipcode|postcode|place ~4
moved|moving|relocated|relocating|move to|from|in|into|out|down|up|back ~1
i|we|just|have|recently|finally ~1 moved|relocated here|$
^ moved|relocated here|$
we|i|have|just ~1 moved|relocated last|this|yesterday|recently|again ~4
now in
shifted|shifting|upped|upping to|up|down|over|sticks to|in|from? ~2
my|home|our|^ base|home is|now ~1
^ base is|now ~1
^ use # $
weather for|in ~4 not|instead|please|$
city|town|place|location|zip|postcode ~1 wrong
live|living|lives|based|located|reside|staying|settled in|at|near|around
live|living here|now
running|run|train|training in|around|near|from ~6
i|we am|are ~1 in ~6 now|this|for|until|today|all|currently|these|tomorrow|next
change|update|set|switch|new|edit|correct|wrong|fix ~3 location|city|place|zip|zipcode|postcode|postal|address|town|area|spot|weather
my|the|new|our|correct|zip|postal|use ~1 zip|zipcode|postcode|code|location|city|town|place is|now|to|should|# ~2
new zip|zipcode|location|city|address|postcode|place|town|home
zip|zipcode|postcode ~2 #
traveling|travelling|visiting|heading|vacationing to|in ~4
me mude|mudamos|mudo a
vivo|vivimos|run|ahora|estoy en
`,
  ],
  [
    'unitsAsk',
    `
units|unit ~3
use|switch|change|want|show|send|give|prefer|in|into|to|like|can|get|put|set|display|see ~5 celsius|fahrenheit|centigrade|metric|imperial|c|f|ounces|oz|ml
use|switch|change|prefer|convert|set|show|speak|talk ~3 km|mile
celsius|fahrenheit|metric|imperial|centigrade ~2 please|units|instead|not|only
mile|km|celsius|fahrenheit|f|c not|instead|rather ~4
^ celsius|fahrenheit|metric|imperial|centigrade $
^ km|mile please|instead
get|see|show|have|put|give|use|want ~3 in|to km|mile
`,
  ],
  [
    'leadAsk',
    `
^ lead ~2 #
set|change|make|my|update|put|want lead ~3
lead time
text|remind|message|send|sent|ping|notify|texts|reminders|reminder|messages|want|get|nudge ~6 # minutes|hour|hours ~2 before|ahead|earlier|prior|early|later|in|sooner|beforehand|lead|advance
text|remind|message|send|ping|notify|texts|reminders|reminder|messages|get|nudge ~5 an|hour|half hour ~3 before|ahead|earlier|prior|early
text|remind|message|send|ping|notify|texts|reminders|reminder|messages|get|nudge|want ~5 earlier|later|sooner
more|less|longer|shorter notice|lead|warning
# minutes|hour before ~3 run|instead|please
earlier|later|sooner {texts}
`,
  ],
  [
    'quietAsk',
    `
quiet hours
no|not|do|never ~4 text|texts|message|messages|texting|remind|reminders ~3 before|after|between|past|earlier # ~4
no|not ~4 text|texts|message|messages ~2 at night|overnight
do not disturb $|at|after|before|between|until|from
`,
  ],
] as const;
